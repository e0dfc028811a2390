"""The mannequin's painting: from joints in metres to filled outlines in pixels."""

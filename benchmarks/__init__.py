"""Each prints its figures, and the ratio to its baseline measured in the same run."""

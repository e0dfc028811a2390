"""Where speech-dispatcher is looked for."""

from __future__ import annotations

import pytest

from stretchapp.adapters.speechd_place import speechd_socket

TAIL = "speech-dispatcher/speechd.sock"


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        pytest.param({"XDG_RUNTIME_DIR": "/run/user/7"}, f"/run/user/7/{TAIL}", id="run_time"),
        pytest.param({"XDG_CACHE_HOME": "/c", "HOME": "/h"}, f"/c/{TAIL}", id="cache_folder"),
        pytest.param({"HOME": "/h"}, f"/h/.cache/{TAIL}", id="home"),
        pytest.param({}, f"/.cache/{TAIL}", id="no_home"),
        pytest.param({"SPEECHD_ADDRESS": "unix_socket:/s"}, "/s", id="an_address"),
        pytest.param(
            {"SPEECHD_ADDRESS": "unix_socket", "XDG_RUNTIME_DIR": "/r"}, f"/r/{TAIL}", id="no_path"
        ),
        pytest.param({"SPEECHD_ADDRESS": "", "HOME": "/h"}, f"/h/.cache/{TAIL}", id="empty"),
        pytest.param({"SPEECHD_ADDRESS": "inet_socket:localhost:6560"}, "", id="tcp"),
    ],
)
def test_the_socket_is_where_speech_dispatchers_own_clients_look(
    environ: dict[str, str], path: str
) -> None:
    assert speechd_socket(environ) == path

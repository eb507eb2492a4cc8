"""The roof: every file that a style sheet of ours or of the design system names is shipped."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from partnerships.project.staticfiles import HashedStorage


class Uncompressed(HashedStorage):
    """Production's storage without the slow last step."""

    def compress_files(self, paths):
        return iter(())


@pytest.mark.sqlite
def test_hashed_storage_collects_every_file(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": f"{__name__}.Uncompressed"},
    }

    call_command("collectstatic", "--noinput", verbosity=0)

    address = staticfiles_storage.url("dkfds/css/dkfds.min.css")
    assert address != "/static/dkfds/css/dkfds.min.css"
    assert (Path(tmp_path) / address.removeprefix("/static/")).is_file()

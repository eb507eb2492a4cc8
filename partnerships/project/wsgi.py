"""What the web server calls; it does not start on a database without its guards or with demo users."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.project.settings")

application = get_wsgi_application()

from partnerships.project.startup import demand_sound_database  # noqa: E402 - models exist only after set-up

demand_sound_database()

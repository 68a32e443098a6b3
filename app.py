"""The WSGI entry: `flask run`, gunicorn and `python app.py` all start here."""

from ldagile.factory import create_app

app = create_app()

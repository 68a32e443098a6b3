"""Headers, CSRF, rate limits: what protects every page without its doing."""

from ipaddress import IPv6Address, ip_address, ip_network

from flask import Flask, Response, abort, g, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_talisman import Talisman
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from ldagile.config import Settings
from ldagile.web import rate_storage  # noqa: F401  the scheme "swept://" is known from here on


def client_address() -> str:
    """Whom a rate limit counts. Of IPv6 it is the network: whoever has one address there has all of them."""
    try:
        address = ip_address(get_remote_address())
    except ValueError:
        return get_remote_address()
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or ip_network((int(address), 64), strict=False))


csrf = CSRFProtect()
limiter = Limiter(
    key_func=client_address,
    default_limits=["1200 per minute"],
    strategy="moving-window",
    in_memory_fallback_enabled=True,  # while Redis is away each process counts for itself
)
CSP = {
    "default-src": "'none'",
    "script-src": [],
    "style-src": "'self'",
    "img-src": ["'self'", "data:"],
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def init_security(app: Flask, settings: Settings) -> None:
    """Switch all of it on, as far as `settings` say how people reach the app."""
    if settings.trusted_proxies:
        count = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
    app.after_request(last_word)  # registered before Talisman, so it runs after it
    Talisman(
        app,
        content_security_policy=CSP,
        content_security_policy_nonce_in=["script-src", "style-src"],
        force_https=settings.https,
        strict_transport_security=settings.https,
        session_cookie_secure=settings.https,
        session_cookie_samesite="Lax",
        referrer_policy="same-origin",
        permissions_policy={"camera": "()", "microphone": "()", "geolocation": "()"},
        frame_options="DENY",
    )
    # After Talisman, so that what these refuse is a page whose scripts may run.
    app.before_request(refuse_no_text)
    app.before_request(take_little_but_files)
    csrf.init_app(app)
    limiter.init_app(app)
    app.after_request(finish)


def refuse_no_text() -> None:
    """No browser sends bytes behind the question mark that are no text, and Werkzeug stumbles over them."""
    try:
        request.args  # noqa: B018  read for the first time here
    except UnicodeDecodeError:
        abort(400)


def take_little_but_files() -> None:
    """Only files may be large. Werkzeug minds the memory that a form takes only where files come with it."""
    if request.mimetype != "multipart/form-data":
        request.max_content_length = request.max_form_memory_size


def finish(response: Response) -> Response:
    """Pages are private to who is signed in; a fragment and its page are different answers to one address."""
    if request.endpoint not in {"static", "vendor"}:
        response.headers.setdefault("Cache-Control", "private, no-cache")
        response.vary.update(("HX-Request", "Cookie"))
    return response


def private(page: str, status: int) -> tuple[str, int]:
    """A page whose address is its key: nobody may keep it or hear of it."""
    g.private = True
    return page, status


def last_word(response: Response) -> Response:
    """What Talisman would say otherwise.

    A 304 that carried a new nonce would block every script of the page that is in the cache.
    """
    if response.status_code == 304:
        response.headers.pop("Content-Security-Policy", None)
    if g.get("private"):
        response.headers.update({"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"})
    return response

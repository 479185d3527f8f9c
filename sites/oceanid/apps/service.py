"""What both services have in common: settings, requests of a bounded size, and errors as JSON with one line."""

import asyncio
import json
import logging
import os
import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse

LOG = logging.getLogger("service")

# Somebody who sends a byte now and then would hold a connection for ever.
BODY_SECONDS = 20
# Shorter than the 30 seconds that Kubernetes waits before it kills.
GRACE_SECONDS = 20


class Refused(Exception):
    """A request that is answered with an error."""

    def __init__(self, status, error):
        super().__init__(error)
        self.status = status
        self.error = error


class Settings:
    """Reads variables, and tells all that is wrong with them at once; never a value, which may be a secret."""

    def __init__(self, environment=os.environ):
        self.environment = environment
        self.problems = []

    def text(self, name, what):
        """The value of the variable, or of the file that NAME_FILE names."""
        value, file = self.environment.get(name), self.environment.get(f"{name}_FILE")
        if value is not None and file is not None:
            self.problems.append(f"{name} and {name}_FILE are both set: one of them must be left out")
            return None
        if file is not None:
            try:
                value = Path(file).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                self.problems.append(f"{name}_FILE cannot be read: must name a file that has {what}")
                return None
        if not value:
            self.problems.append(f"{name} is missing: must be {what}, or {name}_FILE a file that has it")
        return value

    def port(self, default):
        text = self.environment.get("PORT", str(default))
        if not (text.isascii() and text.isdigit() and int(text) < 65536):
            self.problems.append("PORT is wrong: must be a whole number up to 65535")
            return default
        return int(text)

    def check(self):
        if self.problems:
            stop(self.problems)


def stop(problems):
    """Ends the program with a line for each problem."""
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1)


async def body(request, limit):
    """The JSON of the request."""
    too_large = Refused(413, f"the body is too large: must be at most {limit} bytes")
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > limit:
        raise too_large
    received = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                received += chunk
                if len(received) > limit:
                    raise too_large
    except ClientDisconnect:
        raise Refused(400, "the body is not whole") from None
    except TimeoutError:
        raise Refused(408, f"the body did not arrive within {BODY_SECONDS} seconds") from None
    try:
        return json.loads(received, parse_constant=lambda name: unreadable())
    except (ValueError, RecursionError):
        raise Refused(400, "the body is no JSON") from None


def unreadable():
    raise ValueError("JSON has no such number")


def field(value, name, kind, right, where=""):
    """What the object has under this name, if it is of this kind."""
    found = value.get(name) if isinstance(value, dict) else None
    # To Python, true is a whole number.
    if not isinstance(found, kind) or isinstance(found, bool):
        raise Refused(400, f"{where}{name} is missing or something else: must be {right}")
    return found


def error(status, text, headers=None):
    return JSONResponse({"error": text}, status, headers)


def application(routes, lifespan=None):
    async def refused(_, problem):
        LOG.warning("refused with %d: %s", problem.status, problem.error)
        return error(problem.status, problem.error)

    async def of_starlette(_, problem):
        return error(problem.status_code, problem.detail, problem.headers)

    async def fault(_, problem):
        return error(500, "a fault of this service: its log has more")

    handlers = {Refused: refused, HTTPException: of_starlette, Exception: fault}
    return Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan)


def serve(app, port):
    """Answers requests until it is told to end, then those that it has taken."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    uvicorn.run(
        app,
        host=os.environ.get("HOST", "0.0.0.0"),
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )

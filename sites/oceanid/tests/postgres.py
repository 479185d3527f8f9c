"""A real PostgreSQL that can be killed, with the migrations of this site."""

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import psycopg

SQL = Path(__file__).parent.parent / "sql" / "migrations"
PASSWORD = "p/a=s:s@#%2F ?"
ENCODED = "p%2Fa%3Ds%3As%40%23%252F%20%3F"
LIMIT = 60


def programs():
    """Where PostgreSQL is, if it is installed."""
    found = shutil.which("postgres")
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return Path(found).parent if found else versions[-1].parent if versions else None


class Postgres:
    def __init__(self, folder, *settings):
        self.folder = folder
        self.settings = [f"--{setting}" for setting in settings]
        self.programs = programs()
        # It refuses to run as root: root is another user to what runs in a namespace of users.
        self.nobody = ["unshare", "--user", "--map-user=1"] if os.geteuid() == 0 else []
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.run("initdb", "--pgdata=data", "--username=postgres", "--auth=trust", "--no-sync")
        # A password is asked for from all but the superuser.
        (folder / "data/pg_hba.conf").write_text("host all postgres all trust\nhost all all all scram-sha-256\n")
        self.server = None
        self.start()

    def run(self, program, *arguments):
        ran = subprocess.run(
            [*self.nobody, self.programs / program, *arguments], cwd=self.folder, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stderr

    def launch(self):
        command = [*self.nobody, self.programs / "postgres", "-D", "data", "-p", str(self.port)]
        settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]
        with (self.folder / "log").open("a") as log:
            self.server = subprocess.Popen(command + settings + self.settings, cwd=self.folder, stdout=log, stderr=log)

    def start(self):
        self.launch()
        deadline = time.monotonic() + LIMIT
        while True:
            try:
                psycopg.connect(self.url("postgres"), connect_timeout=2).close()
                return
            except psycopg.OperationalError:
                assert time.monotonic() < deadline, (self.folder / "log").read_text()
                if self.server.poll() is not None:
                    # Processes that were killed hold the memory that they shared for a moment, and it refuses to start.
                    self.launch()
                time.sleep(0.1)

    def kill(self):
        """As if the machine had lost its power: none of its processes can write anything more."""
        # Each has a group of its own, and a server that is stopped starts no other.
        os.kill(self.server.pid, signal.SIGSTOP)
        children = Path(f"/proc/{self.server.pid}/task/{self.server.pid}/children").read_text().split()
        assert len(children) > 3
        for pid in [*map(int, children), self.server.pid]:
            os.kill(pid, signal.SIGKILL)
        self.server.wait(LIMIT)

    def stop(self):
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(LIMIT)

    def url(self, database, login="postgres"):
        return f"postgresql://{login}@127.0.0.1:{self.port}/{database}?sslmode=disable"

    def sink(self, database="oceanid"):
        """What the sink is told."""
        return self.url(database, f"sink:{ENCODED}")

    def migrate(self, name):
        """Makes a database with the schemas, and the role of the sink."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as server:
            server.execute(f"create database {name} encoding utf8 template template0")
        with psycopg.connect(self.url(name), autocommit=True) as database:
            for script in sorted(SQL.glob("V*.sql")):
                database.execute(script.read_text(encoding="utf-8"))
            database.execute(f"create role sink login password '{PASSWORD}' in role oceanid_sink")

    def ask(self, statement):
        with psycopg.connect(self.url("oceanid"), autocommit=True) as database:
            answer = database.execute(statement)
            return answer.fetchall() if answer.description else None

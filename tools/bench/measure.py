"""measure.py OUTPUT SECONDS COMMAND...: runs a command and prints what it cost.

Standard output goes to the file OUTPUT, standard error to OUTPUT.err. One line is printed: seconds of wall time, seconds
of the processor (user and system), KiB that were resident at most, the exit code. Processor time is that of the command
and of all that it waited for; the kernel counts both, so nobody has to look while the command runs. After SECONDS the
command and what it started are killed, and the exit code is 124.
"""

import os
import signal
import sys
import time

KILLED = 124


def main():
    output, limit, *command = sys.argv[1:]
    files = [
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, output + ".err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    late = []
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=files, setpgroup=0)

    def kill(*_):
        late.append(True)
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, kill)
    signal.signal(signal.SIGTERM, kill)
    signal.setitimer(signal.ITIMER_REAL, float(limit))
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    code = KILLED if late else os.waitstatus_to_exitcode(status)
    print(f"{seconds:.4f} {used.ru_utime + used.ru_stime:.4f} {used.ru_maxrss} {code}")


if __name__ == "__main__":
    main()

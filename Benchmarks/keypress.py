"""How long an interview takes from a key to the next screen: drives `screener interview` in a pseudo terminal."""

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import termios
import time

COUNTER = re.compile(r"(\d+) of at most (\d+)")
ESCAPE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_])")
PROMPT = "›"
SIGN = "[y] yes"
# What is on the screen, and the keys for it. The first that fits is taken; others go on with Enter.
KEYS = [
    ("[c] go on", "c"),
    ("[g] begin", "g"),
    ("How old are you", "34\r"),
    ("Agrees to talk", "y"),
    ("Afraid of somebody", "n"),
    ("Needs a doctor", "n"),
]
ANSWERS = "nnynu"  # to the signs, in turn


class Stuck(Exception):
    """The interview does not do what this page expects."""


class Interview:
    def __init__(self, command, cores, rows=24, columns=80):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.sched_setaffinity(0, cores)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            for name in ("NO_COLOR", "ACCESSIBLE"):
                os.environ.pop(name, None)
            os.execvp(command[0], command)
        self.screen = ""

    def wait(self, start, quiet, patience=10.0):
        """Reads until nothing has come for a while; gives the seconds from the start to the last that came."""
        last, data = None, b""
        while True:
            left = quiet if last else patience - (time.perf_counter() - start)
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                break
            try:
                chunk = os.read(self.terminal, 1 << 16)
            except OSError:
                chunk = b""
            if not chunk:
                raise Stuck("it ended")
            last, data = time.perf_counter(), data + chunk
        if not last:
            raise Stuck("nothing came after a key")
        self.screen = ESCAPE.sub("", data.decode(errors="replace"))
        return last - start

    def press(self, keys, quiet):
        start = time.perf_counter()
        os.write(self.terminal, keys.encode())
        return self.wait(start, quiet)

    def end(self):
        os.kill(self.child, signal.SIGTERM)
        os.close(self.terminal)
        return os.wait4(self.child, 0)[2].ru_maxrss


def keys_for(screen, turn):
    known = [keys for words, keys in KEYS if words in screen]
    return known[0] if known else ANSWERS[turn % len(ANSWERS)] if SIGN in screen else "\r"


def measure(command, count, cores, skip=20, quiet=0.05):
    """The seconds to the first screen; of so many answers, those from key to next question; the peak memory in KB."""
    start = time.perf_counter()
    interview = Interview(command, cores)
    try:
        first = interview.wait(start, quiet)
        times, place, tries = [], 0, 0
        while len(times) < count:
            keys = keys_for(interview.screen, place)
            # A screen that takes both what was said and what was seen goes on with Enter.
            took = interview.press("\r" if tries % 2 else keys, quiet)
            counter = COUNTER.search(interview.screen)
            if counter and int(counter[1]) > place and PROMPT in interview.screen:
                place = int(counter[1])
                if tries == 0 and place > skip:
                    times.append(took)
                tries = 0
            else:
                tries += 1
                if tries > 8:
                    raise Stuck("no new question after 8 keys; the screen is: " + interview.screen[-600:])
    finally:
        memory = interview.end()
    return first, times, memory


def summary(times):
    """The median, what 19 of 20 keep within, the slowest."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1]

"""Runs one candidate's Python program in its box: a line of JSON in, a line of JSON on descriptor 3 out.

Nothing here is secret: expected values never come into the box, and each answer carries the nonce of its test.
"""
import builtins
import fcntl
import io
import json
import os
import resource
import sys
import threading
import traceback
import types

MEBI = 1024 * 1024
MESSAGE_LIMIT = 4000


def private(descriptor):
    """A copy that no program started by exec inherits, out of the way of small numbers."""
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 20)


control = os.fdopen(private(0), "rb")
results = private(3)
saved_out = private(1)
saved_err = private(2)
os.close(3)
null = os.open("/dev/null", os.O_RDONLY)
os.dup2(null, 0)
os.close(null)


def answer(message):
    data = json.dumps(message).encode() + b"\n"
    while data:
        data = data[os.write(results, data):]


def end_of_output(nonce):
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except BaseException:
            pass
    os.dup2(saved_out, 1)
    os.dup2(saved_err, 2)
    mark = b"\0" + nonce.encode() + b"\n"
    os.write(saved_out, mark)
    os.write(saved_err, mark)


def describe(error):
    try:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename != "solution.py":
            trace = trace.tb_next
        text = "".join(traceback.format_exception(type(error), error, trace, limit=-8))
    except BaseException:
        text = type(error).__name__
    return text if len(text) <= MESSAGE_LIMIT else text[:500] + "\n… \n" + text[500 - MESSAGE_LIMIT:]


def split_kind(kind):
    kind = (kind or "json").strip()
    return (kind[: kind.index("<")], kind[kind.index("<") + 1: -1]) if kind.endswith(">") else (kind, None)


def split_dict(inner):
    """dict<int,list> has two kinds; in dict<list>, and in dict<dict<int,list>>, there is one: keys are texts."""
    key, comma, value = (inner or "").partition(",")
    return (key, value) if comma and "<" not in key else (None, inner)


def to_argument(value, kind):
    """Builds an argument anew from its JSON."""
    outer, inner = split_kind(kind)
    if outer == "json":
        return value
    if outer == "ndarray":
        import numpy
        return numpy.array(value, dtype=inner)
    if outer == "tuple":
        return tuple(to_argument(item, inner) for item in value)
    if outer == "list":
        return [to_argument(item, inner) for item in value]
    if outer == "set":
        return {to_argument(item, inner) for item in value}
    if outer == "frozenset":
        return frozenset(to_argument(item, inner) for item in value)
    if outer == "dict":
        key_kind, value_kind = split_dict(inner)
        return {to_argument(key, key_kind): to_argument(item, value_kind) for key, item in value.items()}
    if outer == "bytes":
        import base64
        return base64.b64decode(value)
    if outer in ("int", "float", "str", "bool"):
        return getattr(builtins, outer)(value)
    raise ValueError("no argument kind " + outer)


def to_json(value, kind, depth=0):
    """Makes JSON of a result; anything that JSON does not know is an error of the program."""
    if depth > 200:
        raise ValueError("the result is nested too deeply")
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, (bytes, bytearray)):
        import base64
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(to_json(key, None, depth + 1)): to_json(item, None, depth + 1)
                for key, item in value.items()}
    if hasattr(value, "tolist"):
        return to_json(value.tolist(), None, depth + 1)
    if isinstance(value, (list, tuple, set, frozenset)) or hasattr(value, "__iter__") and hasattr(value, "__len__"):
        return [to_json(item, None, depth + 1) for item in value]
    raise TypeError("a result of type %s cannot be turned into JSON" % type(value).__name__)


class Program:
    def __init__(self, message):
        self.style = message["style"]
        self.entry = message.get("entryPoint")
        signature = message.get("signature") or {}
        self.kinds = signature.get("args") or []
        self.returns = signature.get("returns")
        self.code = compile(message["source"], "solution.py", "exec", dont_inherit=True)

    def fresh(self, name):
        module = types.ModuleType(name)
        module.__file__ = "solution.py"
        sys.modules[name] = module
        return module.__dict__

    def load(self):
        if self.style != "STDIN":
            self.names = self.fresh("solution")
            exec(self.code, self.names)
            if self.entry not in self.names:
                raise NameError("there is no '%s' in the program" % self.entry)

    def arguments(self, values):
        kinds = self.kinds if len(self.kinds) == len(values) else [(self.kinds or ["json"])[0] if len(self.kinds) == 1 else "json"] * len(values)
        return [to_argument(value, kind) for value, kind in zip(values, kinds)]

    def run(self, test):
        if self.style == "FUNCTION":
            function = self.names[self.entry]
            return to_json(function(*self.arguments(test.get("args") or []), **(test.get("kwargs") or {})), self.returns)
        if self.style == "CLASS":
            thing = self.names[self.entry](*(test.get("init") or []))
            return [to_json(getattr(thing, call["method"])(*(call.get("args") or []), **(call.get("kwargs") or {})), None)
                    for call in test["calls"]]
        return self.run_with_input(test.get("stdin") or "")

    def run_with_input(self, text):
        read, write = os.pipe()
        become_stdin(read)

        def feed():
            try:
                with os.fdopen(write, "wb") as stream:
                    stream.write(text.encode("utf-8", "surrogatepass"))
            except OSError:
                pass

        threading.Thread(target=feed, daemon=True).start()
        sys.stdin = io.TextIOWrapper(os.fdopen(os.dup(0), "rb"), encoding="utf-8")
        sys.stdout = io.TextIOWrapper(os.fdopen(os.dup(1), "wb"), encoding="utf-8", line_buffering=False)
        try:
            exec(self.code, self.fresh("__main__"))
            return 0
        except SystemExit as leave:
            if leave.code in (None, 0):
                return 0
            raise
        finally:
            sys.stdout.flush()
            become_stdin(os.open("/dev/null", os.O_RDONLY))


def become_stdin(descriptor):
    # A program that closed its standard input, as open(0).read() does, has left number 0 free: then this is it already.
    if descriptor != 0:
        os.dup2(descriptor, 0)
        os.close(descriptor)


def attempt(nonce, action):
    try:
        message = {"outcome": "value", "value": action()}
        line = json.dumps(message)
    except MemoryError:
        message = {"outcome": "memory"}
    except BaseException as error:
        message = {"outcome": "error", "message": describe(error)}
    end_of_output(nonce)
    message["nonce"] = nonce
    try:
        answer(message)
    except MemoryError:
        answer({"outcome": "memory", "nonce": nonce})


def load(message):
    limit = message["memoryBytes"]
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    nonce = message["nonce"]
    try:
        program = Program(message)
    except MemoryError:
        end_of_output(nonce)
        answer({"outcome": "memory", "nonce": nonce})
        return None
    except BaseException as error:
        text = "".join(traceback.format_exception_only(type(error), error))[:MESSAGE_LIMIT]
        end_of_output(nonce)
        answer({"outcome": "compile", "message": text, "nonce": nonce})
        return None
    attempt(nonce, program.load)
    return program


def main():
    if "numpy" in sys.argv:
        try:
            import numpy
        except ImportError:
            pass
    answer({"outcome": "ready"})
    program = None
    for line in control:
        message = json.loads(line)
        if "source" in message:
            program = load(message)
        else:
            attempt(message["nonce"], lambda: program.run(message))


main()

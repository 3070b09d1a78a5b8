"""The town as a stranger meets it who has nothing but the address: people, their sessions, the clock, what they see."""

import json
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from datetime import datetime, timedelta, timezone
from http.cookiejar import CookieJar

ZONE = timezone(timedelta(hours=8))
WEEKDAYS = "一二三四五六日"
PATIENCE = 90  # seconds until the engine has done what fell due


class Unexpected(Exception):
    """An answer that the story did not expect."""


def local(instant):
    """An instant of the API as a time of the town."""
    return datetime.fromisoformat(instant[:19] + "+00:00").astimezone(ZONE)


def when(instant):
    """An instant of the API as people of the town write it."""
    at = local(instant)
    return f"{at.year} 年 {at.month} 月 {at.day} 日 周{WEEKDAYS[at.weekday()]} {at:%H:%M}"


class Person:
    """Somebody who has entered: own cookies, own CSRF token; every write has a key of its own."""

    def __init__(self, town):
        self.town = town
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies))
        self.me = None

    def enter(self, officer_id):
        self.get("/api/demo/people")
        self.me = self.post("/api/demo/enter", {"officerId": officer_id})
        return self

    @property
    def name(self):
        return f"{self.me['agencyName']} {self.me['name']}"

    def get(self, path, **query):
        return self.send("GET", path + ("?" + urllib.parse.urlencode(query) if query else ""))

    def post(self, path, body):
        return self.send("POST", path, json.dumps(body).encode(), "application/json")

    def upload(self, name, content):
        edge = uuid.uuid4().hex
        head = (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
                "Content-Type: image/png\r\n\r\n")
        body = head.encode() + content + f"\r\n--{edge}--\r\n".encode()
        return self.send("POST", "/api/attachments", body, f"multipart/form-data; boundary={edge}")

    def send(self, method, path, body=None, kind=None):
        request = urllib.request.Request(self.town.url + path, method=method, data=body)
        request.add_header("Accept", "application/json")
        if body is not None:
            request.add_header("Content-Type", kind)
            request.add_header("Idempotency-Key", str(uuid.uuid4()))
            for cookie in self.cookies:
                if cookie.name == "XSRF-TOKEN":
                    request.add_header("X-XSRF-TOKEN", cookie.value)
        try:
            with self.opener.open(request, timeout=120) as answer:
                text = answer.read()
                return json.loads(text) if text else None
        except urllib.error.HTTPError as refused:
            raise Unexpected(f"{method} {path} 答了 {refused.code}：{told(refused.read())}") from None
        except urllib.error.URLError as away:
            raise Unexpected(
                f"连不上 {self.town.url}（{away.reason}）。请先运行 deploy/run，或用 --url 指定地址。") from None

    def task(self, path, number):
        """The open task of a kind in a case: the person's own, or one of the agency's queue."""
        for tab in ("mine", "queue"):
            for row in self.get("/api/tasks", tab=tab, q=number, limit=100)["items"]:
                if row["path"] == path and row["caseNumber"] == number:
                    return row
        return None

    def does(self, path, number, data, attachments=()):
        """Opens the task as a screen does, and completes it with these values."""
        row = self.task(path, number)
        if row is None:
            raise Unexpected(f"{self.name} 没有“{path}”这项任务。")
        opened = self.get(f"/api/tasks/{row['id']}")
        if not opened["mayWork"]:
            raise Unexpected(f"{self.name} 不能办“{row['name']}”。")
        return self.post(f"/api/tasks/{row['id']}/complete", {
            "outcome": data.get("outcome"), "data": data, "attachments": list(attachments),
            "version": opened["row"]["version"]})


def told(answer):
    """The title and detail of a problem, or what came instead."""
    try:
        problem = json.loads(answer)
        fields = "；".join(f"{e['label']}：{e['message']}" for e in problem.get("errors") or [])
        return "，".join(part for part in (problem.get("title"), problem.get("detail"), fields) if part)
    except (ValueError, AttributeError):
        return answer.decode("utf-8", "replace")[:200]


class Town:
    def __init__(self, url):
        self.url = url.rstrip("/")
        self.stranger = Person(self)
        if not self.stranger.get("/api/town")["demo"]:
            raise Unexpected(f"{self.url} 不是演示：请用 deploy/run 启动一个带演示城市的哨到。")
        self.people = self.stranger.get("/api/demo/people")

    def person(self, role, place):
        """Somebody to enter as, by role and the end of where they are."""
        for one in self.people:
            if one["role"] == role and place in one["line"] + one["agencyName"]:
                return Person(self).enter(one["officerId"])
        raise Unexpected(f"没有可以进入的人：{role}，{place}。")

    def now(self):
        return self.stranger.get("/api/town")["now"]

    def move(self, person, move, to=None):
        """Moves the clock forward; everything that falls due on the way happens by itself."""
        body = {"move": move}
        if to is not None:
            body["to"] = to.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        return person.post("/api/demo/clock", body)["now"]

    def await_task(self, person, path, number):
        """Waits until the engine has made the task that fell due."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            row = person.task(path, number)
            if row is not None:
                return row
            time.sleep(1)
        raise Unexpected(f"等了 {PATIENCE} 秒，“{path}”没有出现。")

"""The homestead whistle of 杜庄村: two families, a wall, an injury; blown, answered, settled, visited four times."""

import argparse
import sys
from datetime import timedelta

from photo import boundary_wall
from town import Town, Unexpected, local, when

MATTER = {
    "title": "三组两家为界墙动手，一人受伤",
    "type": "HOMESTEAD", "harm": "INJURY", "persons": "FEW", "minor": False, "weapon": False,
    "text": "三组东头两家为界墙争了快两年。今天早上一家要砌，另一家拦着，推搡的时候拦的人磕在砖垛上，手腕肿得老高。"
            "派出所以前调过几回，回去又翻脸，再不管怕还要打。",
    "tried": "先把人送镇卫生院拍片，把两家劝开；席红如和村干部各劝过三趟，两家都认老宗地图，谈不拢的是墙下那点地和钱。",
    "place": "杜庄村三组东头，两家界墙",
    "parties": [
        {"name": "何某", "role": "VICTIM", "phone": "13800000351", "address": "杜庄村三组", "minor": False},
        {"name": "何某某", "role": "RESPONDENT", "phone": "13800000352", "address": "杜庄村三组", "minor": False}],
}

LEVELS = {"ROUTINE": "日常哨", "TOUGH": "攻坚哨", "EMERGENCY": "应急哨"}

VISITS = [
    (7, "volunteer", "door", "墙没再动，手腕消肿了，第一笔钱到账。"),
    (30, "secretary", "phone", "第二笔按日子给的，两家没有再吵。"),
    (90, "volunteer", "door", "界桩在，两家收秋互相让了道。"),
    (180, "secretary", "door", "钱全付清，两家过年串了门。")]


class Story:
    def __init__(self, town):
        self.town = town
        self.secretary = town.person("SECRETARY", "杜庄村")
        self.volunteer = town.person("VOLUNTEER", "杜庄村")
        self.street = town.person("CENTRE", "南席镇")
        self.land = town.person("OFFICER", "南席自然资源所")
        self.police = town.person("OFFICER", "南席派出所")
        self.justice = town.person("OFFICER", "南席司法所")
        self.keeper = town.person("SYSTEM_ADMIN", "许昌市")
        self.number = None

    def say(self, person, text):
        print(f"\n[{when(self.town.now())}] {person.name}")
        print(f"  {text}")

    def later(self, **by):
        self.town.move(self.keeper, "TO", local(self.town.now()) + timedelta(**by))

    def on_day(self, days, hour, minute):
        day = (local(self.town.now()) + timedelta(days=days)).replace(hour=hour, minute=minute, second=5)
        self.town.move(self.keeper, "TO", day)

    def next_work(self, hour, minute):
        self.town.move(self.keeper, "NEXT_WORK")
        self.on_day(0, hour, minute)

    def show_clocks(self):
        for kept in self.secretary.get(f"/api/whistles/{self.number}/clocks"):
            clock = kept["clock"]
            if clock["state"] in ("RUNNING", "SUSPENDED"):
                print(f"    时限 {clock['name']}（{kept['agencyName']}，{clock['budget']}）："
                      f"{when(clock['dueAt'])} 前，已用 {clock['spentShare']:.0%}")

    def show_state(self):
        case = self.secretary.get(f"/api/whistles/{self.number}")
        print(f"    现在：{case['stateName']}")
        return case

    def blow(self):
        self.town.move(self.keeper, "NEXT_WORK")
        region = self.secretary.me["regionCode"]
        asked = {key: MATTER[key] for key in ("type", "harm", "persons", "minor", "weapon", "text")}
        seen = self.secretary.post("/api/whistles/preview", {**asked, "regionCode": region})
        self.say(self.secretary, f"吹之前先看：建议{LEVELS[seen['level']]}，{seen['levelRule']['reason']}")
        for one in seen["departments"]:
            print(f"    {'主办' if one['role'] == 'LEAD' else '协办'} {one['agencyName']}：{one['why']}")
        for step in seen["clocks"]:
            print(f"    最晚 {when(step['dueAt'])} {step['name']}（{step['who']}，{step['budget']}）")
        like = self.secretary.get("/api/whistles/duplicates", type=MATTER["type"], regionCode=region,
                                  place=MATTER["place"], text=MATTER["text"])
        print(f"    可能吹过的：{'；'.join(one['number'] + ' ' + one['why'] for one in like) or '没有'}")
        photo = self.secretary.upload("界墙.png", boundary_wall())
        print(f"    照片已上传：{photo['name']}，{photo['size']} 字节")
        blown = self.secretary.post("/api/whistles", {
            **MATTER, "level": seen["level"], "regionCode": region, "attachments": [photo["id"]]})
        self.number = blown["number"]
        self.say(self.secretary, f"吹哨：{blown['title']}，编号 {self.number}。{blown['next']}")
        self.show_clocks()

    def confirm(self):
        self.later(minutes=26)
        self.street.does("whistle/confirm", self.number, {"outcome": "confirm"})
        self.say(self.street, "确认，派给自然资源（主办）、派出所和司法所（协办）。")
        self.show_clocks()

    def sign(self):
        for minutes, person in ((9, self.police), (13, self.land), (12, self.justice)):
            self.later(minutes=minutes)
            person.does("department-response/sign", self.number, {"outcome": "sign"})
            self.say(person, "签收。")
        self.show_state()

    def report_in(self):
        self.later(minutes=35)
        self.note(self.land, "CONTACT", "给赵书记打了电话，明天上午带图来量，请两家都在。")
        self.note(self.justice, "CONTACT", "跟赵书记通了话，等明天量完再分开谈。")
        self.arrive(self.police, "两家都见了，伤者手腕软组织挫伤，拍片没有骨折，双方保证不再动手。")
        self.next_work(9, 40)
        photo = self.land.upload("界桩.png", boundary_wall(mended=True))
        self.arrive(self.land, "按老宗地图量，原界石还在，墙偏出四十公分，两家都认这张图。", [photo["id"]])
        self.later(minutes=25)
        self.arrive(self.justice, "分开谈了，一家要误工和药费，一家要把墙砌完。")
        self.show_clocks()

    def arrive(self, person, finding, attachments=()):
        person.does("department-response/reportIn", self.number, {
            "arrivedAt": f"{local(self.town.now()):%Y-%m-%dT%H:%M}", "place": MATTER["place"],
            "finding": finding}, attachments)
        self.say(person, f"报到：{finding}")

    def note(self, person, kind, text):
        person.post(f"/api/whistles/{self.number}/notes", {"kind": kind, "text": text, "attachments": []})
        self.say(person, text)

    def handle(self):
        self.next_work(10, 10)
        self.note(self.justice, "PROGRESS", "席红如陪着谈了一早上，赔多少谈拢了，还差分几次给。")
        for days, person, result in (
                (1, self.police, "治安调解书两家签收，不再追究；以后巡逻每天过一趟三组。"),
                (1, self.land, "界桩重新立好，墙退回四十公分，图两家各一份。"),
                (0, self.justice, "协议签了：赔误工、药费共六万，先付两万，其余分三次，三个月内付清。")):
            if days:
                self.next_work(15, 20)
            self.later(minutes=20)
            person.does("department-response/handle", self.number, {"result": result, "contacted": True})
            self.say(person, f"办理完毕：{result}")
        self.show_state()

    def settle(self):
        self.later(minutes=30)
        answer = "界桩立了，墙退了，伤不重，协议签了、第一笔两万当场付清。请村里核实。"
        self.land.does("whistle/conclude", self.number, {"result": answer})
        self.say(self.land, f"主办答复：{answer}")
        self.show_clocks()
        self.next_work(9, 5)
        self.secretary.does("whistle/verify", self.number, {"outcome": "solved", "satisfaction": "satisfied"})
        self.say(self.secretary, "两家都问了，也看了界桩：解决了。")
        if self.show_state()["state"] != "CLOSED":
            raise Unexpected("核实以后应当办结。")

    def visit(self):
        closed = local(self.town.now()).replace(hour=9, minute=30, second=0)
        for after, who, way, text in VISITS:
            person = getattr(self, who)
            self.town.move(self.keeper, "TO", closed + timedelta(days=after))
            self.ask_to_visit(person)
            self.show_clocks()
            person.does("return-visit/visit", self.number, {"outcome": "fine", "way": way, "note": text})
            self.say(person, f"第 {after} 天回访：{text}")

    def ask_to_visit(self, person):
        row = self.town.await_task(self.secretary, "return-visit/visit", self.number)
        if person is not self.secretary:
            self.secretary.post(f"/api/tasks/{row['id']}/hand-over", {
                "officerId": person.me["officerId"], "reason": "你离得近，替我去看看。", "version": row["version"]})

    def tell(self):
        print(f"\n—— {self.number} 的时间线 ——")
        page = self.secretary.get(f"/api/whistles/{self.number}/timeline", limit=20)
        lines = page["items"]
        while page["next"]:
            page = self.secretary.get(f"/api/whistles/{self.number}/timeline", limit=20, before=page["next"])
            lines += page["items"]
        for line in reversed(lines):
            who = "，".join(part for part in (line["agency"], line["officer"]) if part)
            print(f"  {when(line['at'])}  {line['summary']}（{who}）")

    def run(self):
        for part in (self.blow, self.confirm, self.sign, self.report_in, self.handle, self.settle, self.visit, self.tell):
            part()
        print(f"\n✓ {self.number} 从吹哨走到办结，四次回访都没有反复。")


def main():
    options = argparse.ArgumentParser(prog="deploy/demo-story", description="杜庄村宅基地一哨，从吹哨走到四次回访。")
    options.add_argument("--url", default="http://127.0.0.1:8080", help="哨到的地址（默认 %(default)s）")
    try:
        Story(Town(options.parse_args().url)).run()
    except Unexpected as unexpected:
        print(f"\n✗ {unexpected}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

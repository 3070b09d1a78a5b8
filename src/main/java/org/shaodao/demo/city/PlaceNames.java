package org.shaodao.demo.city;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names of places and people that nobody bears but by chance. */
final class PlaceNames {

    private static final List<String> FIRST = split("东西南北上下前后大小新老青白金银石龙凤双长安永吉福和平清文武");
    private static final List<String> SECOND = split("河湾桥店岗坡寨营庄楼堂园林溪泉塘柳桐杨槐梨桃柏竹荷莲沟坊集埠渡井台屯");
    private static final List<String> SURNAMES = split(
            "王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘陈陈陈陈陈杨杨杨赵赵赵黄黄周周吴吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段");
    private static final List<String> GIVEN = split(
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红文辉玲建国志海燕春梅兰凤洁云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉龙全才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    PlaceNames(Random random) {
        this.random = random;
    }

    String street() {
        return once(random.nextInt(3) == 0 ? "街道" : "镇");
    }

    String community() {
        return once(random.nextInt(5) < 2 ? "社区" : "村");
    }

    String person() {
        var given = random.nextInt(4) == 0 ? of(GIVEN) : of(GIVEN) + of(GIVEN);
        return of(SURNAMES) + given;
    }

    private String once(String kind) {
        while (true) {
            var name = of(FIRST) + of(SECOND) + (random.nextInt(4) == 0 ? of(SECOND) : "") + kind;
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> split(String letters) {
        return letters.codePoints().mapToObj(Character::toString).toList();
    }
}

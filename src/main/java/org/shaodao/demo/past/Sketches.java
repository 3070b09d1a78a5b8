package org.shaodao.demo.past;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The pictures of the demonstration's past, each of a thing as it was found and as it was left. */
final class Sketches {

    private static final Map<String, Sketch> ALL = all();

    private Sketches() {}

    private static Map<String, Sketch> all() {
        var all = new LinkedHashMap<String, Sketch>();
        pair(all, "road", "路面塌陷", "路面已修", StreetSketches::road);
        pair(all, "manhole", "井盖松动", "井盖已固定", StreetSketches::manhole);
        pair(all, "lamp", "路灯不亮", "路灯已亮", StreetSketches::lamp);
        pair(all, "rubbish", "垃圾堆放", "垃圾已清", StreetSketches::rubbish);
        pair(all, "lane", "消防通道被占", "消防通道已清", StreetSketches::lane);
        pair(all, "ditch", "沟渠堵塞", "沟渠已清淤", StreetSketches::ditch);
        pair(all, "stairs", "楼道堆物", "楼道已清空", HouseSketches::stairs);
        pair(all, "pipe", "水管漏水", "水管已换", HouseSketches::pipe);
        pair(all, "ceiling", "屋顶渗水", "屋顶已修", HouseSketches::ceiling);
        pair(all, "shed", "私搭棚子", "棚子已拆", HouseSketches::shed);
        pair(all, "boundary", "界桩位置", "界桩已立", HouseSketches::boundary);
        pair(all, "charging", "飞线充电", "充电棚", HouseSketches::charging);
        return all;
    }

    private static void pair(
            Map<String, Sketch> all, String name, String before, String after, Sketch.Scenery scenery) {
        all.put(name + "-before", new Sketch(before, scenery, false));
        all.put(name + "-after", new Sketch(after, scenery, true));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws NoSuchElementException when there is no such picture */
    static Sketch named(String name) {
        var sketch = ALL.get(name);
        if (sketch == null) {
            throw new NoSuchElementException("no sketch " + name);
        }
        return sketch;
    }
}

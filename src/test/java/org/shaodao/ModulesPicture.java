package org.shaodao;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shaodao.Storeys.Place;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The house as a picture, drawn from the code: each module stands above those that it uses. A line that follows from
 * others is left out.
 */
final class ModulesPicture {

    private static final int WIDTH = 140;
    private static final int HEIGHT = 52;
    private static final int BESIDE = 28;
    private static final int BELOW = 56;
    private static final int MARGIN = 24;

    private final Map<String, String> titles;
    private final Storeys storeys;
    private final double width;
    private final double height;

    private ModulesPicture(Map<String, String> titles, Storeys storeys) {
        this.titles = titles;
        this.storeys = storeys;
        this.width = storeys.width() + 2 * MARGIN;
        this.height = storeys.rows().size() * (HEIGHT + BELOW) - BELOW + 2 * MARGIN;
    }

    /** The picture as the text of an SVG file. */
    static String of(ApplicationModules modules) {
        var titles = new TreeMap<String, String>();
        var uses = new TreeMap<String, Set<String>>();
        modules.stream().forEach(module -> {
            var name = module.getIdentifier().toString();
            titles.put(name, module.getDisplayName());
            uses.put(
                    name,
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString())
                            .filter(used -> !used.equals(name))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return new ModulesPicture(titles, new Storeys(uses, WIDTH, BESIDE)).svg();
    }

    private String svg() {
        var svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" \
                role="img" aria-label="Modules of org.shaodao, each above those it uses">
                <style>
                rect { fill: #e7f0f0; stroke: #0e5a5c; }
                path { fill: none; stroke: #84908f; }
                text { text-anchor: middle; fill: #1b2427; \
                font: 15px "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
                .name { font-size: 12px; fill: #4d5a60; }
                </style>
                <rect width="100%%" height="100%%" style="fill: #ffffff; stroke: none"/>
                """, width, height));
        for (int storey = 0; storey < storeys.rows().size(); storey++) {
            for (var place : storeys.rows().get(storey)) {
                draw(svg, place, height - MARGIN - HEIGHT - storey * (HEIGHT + BELOW));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, Place place, double top) {
        double x = width / 2 + storeys.centre(place);
        for (var below : place.below()) {
            svg.append(line(x, top + HEIGHT, width / 2 + storeys.centre(below)));
        }
        if (place.isGap()) {
            svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fv%d\"/>\n", x, top, HEIGHT));
            return;
        }
        svg.append(String.format(
                Locale.ROOT,
                """
                <rect x="%.1f" y="%.1f" width="%d" height="%d" rx="4"/>
                <text x="%.1f" y="%.1f">%s</text>
                <text class="name" x="%.1f" y="%.1f">%s</text>
                """,
                x - WIDTH / 2.0,
                top,
                WIDTH,
                HEIGHT,
                x,
                top + 22,
                titles.get(place.module()),
                x,
                top + 41,
                place.module()));
    }

    private static String line(double fromX, double fromY, double toX) {
        double toY = fromY + BELOW;
        double half = fromY + BELOW / 2.0;
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\"/>\n",
                fromX,
                fromY,
                fromX,
                half,
                toX,
                half,
                toX,
                toY);
    }
}

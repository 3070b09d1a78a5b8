package org.shaodao;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where each module stands and where its lines run: a module is one storey above the highest that it uses, and a line
 * that crosses a storey gets a gap of its own there, so that it runs beside the modules and not behind them.
 */
final class Storeys {

    /** A module, or the gap through which a line passes; {@code below} is what it leads to, one storey down. */
    record Place(String module, List<Place> below, int width) {

        boolean isGap() {
            return module == null;
        }
    }

    private static final int SWEEPS = 6;

    private final Map<String, Set<String>> uses;
    private final Map<String, Integer> heights = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<List<Place>> rows = new ArrayList<>();
    private final Map<Place, Double> centres = new IdentityHashMap<>();
    private final int boxWidth;
    private final int space;

    Storeys(Map<String, Set<String>> uses, int boxWidth, int space) {
        this.uses = uses;
        this.boxWidth = boxWidth;
        this.space = space;
        uses.keySet().forEach(this::height);
        IntStream.rangeClosed(
                        0, heights.values().stream().mapToInt(i -> i).max().orElse(0))
                .forEach(this::fill);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            IntStream.range(0, rows.size()).forEach(row -> order(rows.get(row), Place::below));
            IntStream.range(0, rows.size())
                    .map(row -> rows.size() - 1 - row)
                    .forEach(row -> order(rows.get(row), this::above));
        }
    }

    /** Rows from the ground up. */
    List<List<Place>> rows() {
        return rows;
    }

    /** Middle of a place, counted from the middle of the picture. */
    double centre(Place place) {
        return centres.get(place);
    }

    double width() {
        return rows.stream().mapToDouble(this::width).max().orElse(0);
    }

    private int height(String module) {
        var known = heights.get(module);
        if (known != null) {
            return known;
        }
        var height = uses.get(module).stream().mapToInt(this::height).max().orElse(-1) + 1;
        heights.put(module, height);
        return height;
    }

    private void fill(int storey) {
        var row = new ArrayList<Place>();
        rows.add(row);
        uses.keySet().stream().filter(module -> heights.get(module) == storey).forEach(module -> {
            var below = uses.get(module).stream()
                    .filter(used -> !followsFromOthers(module, used))
                    .map(used -> way(used, storey - 1))
                    .toList();
            places.put(module, new Place(module, below, boxWidth));
            row.add(places.get(module));
        });
        row.forEach(place -> centres.put(place, 0.0));
        align(row);
    }

    /** The place on {@code storey} from which a line goes down to {@code used}: itself, or a gap above it. */
    private Place way(String used, int storey) {
        if (heights.get(used) == storey) {
            return places.get(used);
        }
        var row = rows.get(storey);
        var next = way(used, storey - 1);
        return row.stream()
                .filter(place -> place.isGap() && place.below().get(0) == next)
                .findFirst()
                .orElseGet(() -> {
                    var gap = new Place(null, List.of(next), 0);
                    row.add(gap);
                    align(row);
                    return gap;
                });
    }

    private boolean followsFromOthers(String module, String target) {
        return uses.get(module).stream().anyMatch(other -> !other.equals(target) && reaches(other, target));
    }

    private boolean reaches(String from, String target) {
        return uses.get(from).stream().anyMatch(used -> used.equals(target) || reaches(used, target));
    }

    private List<Place> above(Place place) {
        return rows.stream()
                .flatMap(Collection::stream)
                .filter(other -> other.below().stream().anyMatch(below -> below == place))
                .toList();
    }

    private void order(List<Place> row, Function<Place, List<Place>> neighbours) {
        var pull = new IdentityHashMap<Place, Double>();
        for (var place : row) {
            pull.put(
                    place,
                    neighbours.apply(place).stream()
                            .mapToDouble(centres::get)
                            .average()
                            .orElse(centres.get(place)));
        }
        row.sort(Comparator.comparingDouble(pull::get));
        align(row);
    }

    private void align(List<Place> row) {
        var left = -width(row) / 2;
        for (var place : row) {
            centres.put(place, left + place.width() / 2.0);
            left += place.width() + space;
        }
    }

    private double width(List<Place> row) {
        return row.stream().mapToDouble(place -> place.width() + space).sum() - space;
    }
}

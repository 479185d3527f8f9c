package dev.keelson.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes a tree of maps, lists and scalars at a few places, as the choices say. */
final class Spoiling {
    private static final int MOST_CHANGES = 4;
    private static final List<Integer> EDGES = List.of(-1, 1, -65_536, 65_536);

    private final Choices choices;

    Spoiling(Choices choices) {
        this.choices = choices;
    }

    /** A place of the tree: a key of a map, or an index of a list. */
    private record Place(Object container, Object at) {
        @Nullable
        Object get() {
            return container instanceof Map<?, ?> map ? map.get(at) : ((List<?>) container).get((int) at);
        }

        @SuppressWarnings("unchecked")
        void set(@Nullable Object value) {
            if (container instanceof Map<?, ?> map) {
                ((Map<Object, @Nullable Object>) map).put(at, value);
            } else {
                ((List<@Nullable Object>) container).set((int) at, value);
            }
        }

        @SuppressWarnings("unchecked")
        void name(Object name) {
            var map = (Map<Object, @Nullable Object>) container;
            var value = map.remove(at);
            map.put(name, value);
        }

        void remove() {
            if (container instanceof Map<?, ?> map) {
                map.remove(at);
            } else {
                ((List<?>) container).remove((int) at);
            }
        }

        @SuppressWarnings("unchecked")
        void repeat() {
            if (container instanceof List<?> list) {
                ((List<@Nullable Object>) list).add(copy(list.get((int) at)));
            }
        }
    }

    /** Changes the tree, at one place at least. */
    void spoil(Object tree) {
        // Most files with several changes are refused; what is planned after one is looked at, too.
        var changes = choices.chance(2) ? 1 : choices.number(2, MOST_CHANGES);
        for (var i = 0; i < changes; i++) {
            var places = new ArrayList<Place>();
            collect(tree, places);
            if (places.isEmpty()) {
                return;
            }
            change(choices.from(places), places);
        }
    }

    /** A tree that can be changed, and shares nothing with this one. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, inner) -> copy.put(key, copy(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<@Nullable Object>();
            list.forEach(inner -> copy.add(copy(inner)));
            return copy;
        }
        return value;
    }

    private void change(Place place, List<Place> places) {
        switch (choices.number(0, 15)) {
            case 0, 1, 2 -> place.set(copy(choices.from(Hostile.VALUES)));
            case 3, 4 -> place.set(within(String.valueOf(place.get())));
            case 5 -> place.set(copy(choices.from(places).get()));
            case 6 -> place.remove();
            case 7 -> rename(place);
            case 8 -> place.repeat();
            case 9 -> place.set(near(place.get()));
            case 10 -> place.set(choices.chance(2) ? wrapped(place.get()) : Map.of("a", "b"));
            case 11, 12, 13, 14 -> place.set(other(String.valueOf(place.get())));
            default -> place.set(choices.chance(51) ? Hostile.DEEP : choices.text(12));
        }
    }

    private void rename(Place place) {
        if (place.container() instanceof Map) {
            var name = choices.from(Hostile.VALUES);
            place.name(name instanceof String text ? text : within(String.valueOf(place.at())));
        }
    }

    /** The text with something hostile in it, or without a piece of it. */
    private String within(String text) {
        var at = choices.number(0, text.length());
        if (choices.chance(4)) {
            return text.substring(0, at);
        }
        return text.substring(0, at) + choices.from(Hostile.VALUES) + text.substring(at);
    }

    /** The text with another letter or digit in one place: mostly something else that is right. */
    private String other(String text) {
        var at = choices.number(0, Math.max(0, text.length() - 1));
        if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(at))) {
            return text;
        }
        var first = Character.isDigit(text.charAt(at)) ? '0' : Character.isUpperCase(text.charAt(at)) ? 'A' : 'a';
        var other = (char) (first + choices.number(0, first == '0' ? 9 : 25));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private @Nullable Object near(@Nullable Object value) {
        return value instanceof Number number ? (Object) (number.longValue() + choices.from(EDGES)) : value + "0";
    }

    private static Object wrapped(@Nullable Object value) {
        var list = new ArrayList<@Nullable Object>();
        list.add(value);
        return list;
    }

    /** Containers that a change has put in are not entered: they cannot be changed, and need not be. */
    private static void collect(@Nullable Object value, List<Place> into) {
        if (value instanceof LinkedHashMap<?, ?> map) {
            map.forEach((key, inner) -> {
                into.add(new Place(map, key));
                collect(inner, into);
            });
        } else if (value instanceof ArrayList<?> list && list.size() < 1_000) {
            for (var i = 0; i < list.size(); i++) {
                into.add(new Place(list, i));
                collect(list.get(i), into);
            }
        }
    }
}

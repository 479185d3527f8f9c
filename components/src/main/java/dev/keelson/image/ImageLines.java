package dev.keelson.image;

import dev.keelson.settings.DnsLabel;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Objection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of an image file: one line {@code APP: IMAGE} an app, and between them comments and empty lines.
 *
 * <p>It is a small part of YAML, in which every line stands by itself: another image changes nothing but its own text.
 */
public final class ImageLines {
    private static final String RIGHT = "APP: IMAGE, like web: example.org/web:1.2.3, or a comment";

    private static final Pattern WHOLE_LINE = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern OTHER = Pattern.compile("(?:---)?[ \t]*(?:#.*)?");
    private static final Pattern ENTRY = Pattern.compile("(?<before>(?<app>[^\\s:#'\"]+):[ \t]+(?<quote>[\"']?))"
            + "(?<image>[^\\s#'\"]+)(?<after>\\k<quote>(?:[ \t]+(?:#.*)?)?)");

    /** A line of the text: an image with what stands around it, or no image and the whole line. */
    private record Line(String before, Optional<ImageReference> image, String after) {
        String text() {
            return before + image.map(ImageReference::text).orElse("") + after;
        }
    }

    private final List<Line> lines;

    /** At which line each app's image stands, in the order of the file. */
    private final Map<DnsLabel, Integer> places;

    private ImageLines(List<Line> lines, Map<DnsLabel, Integer> places) {
        this.lines = lines;
        this.places = places;
    }

    /** Reads a text; empty where a line is something else, which is noted. */
    public static Optional<ImageLines> read(String text, Objection objection) {
        var lines = new ArrayList<Line>();
        var places = new LinkedHashMap<DnsLabel, Integer>();
        var right = true;
        for (var found : WHOLE_LINE.matcher(text).results().toList()) {
            var whole = found.group();
            var line = whole.replaceFirst("\r?\n$", "");
            var end = whole.substring(line.length());
            var name = "line %d".formatted(lines.size() + 1);
            var entry = ENTRY.matcher(line);
            if (OTHER.matcher(line).matches()) {
                lines.add(new Line(whole, Optional.empty(), ""));
                continue;
            }
            var app = entry.matches() ? DnsLabel.parse(entry.group("app")) : Optional.<DnsLabel>empty();
            var image = entry.matches() ? ImageReference.parse(entry.group("image")) : Optional.<ImageReference>empty();
            if (app.isEmpty() || image.isEmpty()) {
                objection.wrong(name, line, RIGHT);
                right = false;
            } else if (places.putIfAbsent(app.get(), lines.size()) != null) {
                objection.wrong(name, line, "another app, since %s has an image above".formatted(app.get()));
                right = false;
            }
            lines.add(
                    image.isPresent()
                            ? new Line(entry.group("before"), image, entry.group("after") + end)
                            : new Line(whole, image, ""));
        }
        return right ? Optional.of(new ImageLines(List.copyOf(lines), places)) : Optional.empty();
    }

    /** The apps, in the order of the file. */
    public List<DnsLabel> apps() {
        return List.copyOf(places.keySet());
    }

    public Optional<ImageReference> of(DnsLabel app) {
        return Optional.ofNullable(places.get(app)).flatMap(at -> lines.get(at).image());
    }

    /** The same text with another image of an app that has one. */
    public ImageLines with(DnsLabel app, ImageReference image) {
        var at = places.get(app);
        if (at == null) {
            throw new IllegalArgumentException("%s has no image among those of %s".formatted(app, places.keySet()));
        }
        var changed = new ArrayList<>(lines);
        changed.set(
                at,
                new Line(
                        lines.get(at).before(),
                        Optional.of(image),
                        lines.get(at).after()));
        return new ImageLines(List.copyOf(changed), places);
    }

    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining());
    }
}

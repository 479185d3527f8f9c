package dev.keelson.plan.diff;

import dev.keelson.plan.diff.Comment.Block;
import dev.keelson.plan.diff.Comment.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comparison as a comment on a pull request: what may hurt first, what is routine last and folded.
 *
 * <p>The texts in it come from the pull request, so from anyone.
 */
public final class PlanDiffMarkdown {
    private static final int MAX_PROPERTIES = 30;
    private static final String REST = "Everything else";
    private static final String UNEVALUATED = "Not evaluated";

    private final PlanDiff diff;

    private PlanDiffMarkdown(PlanDiff diff) {
        this.diff = diff;
    }

    public static String render(PlanDiff diff) {
        return new PlanDiffMarkdown(diff).render(Comment.LIMIT);
    }

    /** Only what changed, for somebody at a terminal who has seen the plan before: nothing is folded. */
    public static String changes(PlanDiff diff) {
        var markdown = new PlanDiffMarkdown(diff);
        var sections = new ArrayList<>(markdown.found());
        sections.add(new Section(5, REST, List.of(new RestByKind(diff).unfolded())));
        sections.add(new Section(4, UNEVALUATED, List.of(list(markdown.unknown()))));
        return Comment.of(markdown.head(), sections, "", Comment.LIMIT);
    }

    private String render(int limit) {
        if (diff.isEmpty()) {
            return "%s: nothing changes%s. The values of secrets are not compared, and a plan knows no live state.\n"
                    .formatted(
                            sides(),
                            diff.unevaluated().unknownElsewhere() == 0
                                    ? ""
                                    : " (values unknown in the plan: %d)"
                                            .formatted(diff.unevaluated().unknownElsewhere()));
        }
        var sections = new ArrayList<>(found());
        sections.add(new Section(5, REST, new RestByKind(diff).blocks()));
        sections.add(new Section(4, UNEVALUATED, List.of(list(unevaluated()))));
        return Comment.of(head(), sections, foot(), limit);
    }

    private List<Section> found() {
        return List.of(
                new Section(1, "⚠️ Look here first", List.of(list(dangers()))),
                new Section(2, "Exposure", List.of(list(exposures()))),
                new Section(3, "Images", List.of(list(images()))));
    }

    private String sides() {
        return diff.before().stack().equals(diff.after().stack())
                ? "Plan of " + Markdown.code(diff.after().stack())
                : "Plan of %s, compared with %s"
                        .formatted(
                                Markdown.code(diff.after().stack()),
                                Markdown.code(diff.before().stack()));
    }

    private String head() {
        var added = diff.changes().stream()
                .filter(change -> change instanceof ResourceChange.Added || change instanceof ResourceChange.Renamed)
                .count();
        var removed = diff.changes().stream()
                .filter(change -> change instanceof ResourceChange.Removed || change instanceof ResourceChange.Renamed)
                .count();
        var changed = diff.changes().stream()
                        .filter(change -> change instanceof ResourceChange.Changed)
                        .count()
                - diff.replaced();
        return "%s: **%d added, %d changed, %d removed, %d replaced**\n"
                .formatted(sides(), added, changed, removed, diff.replaced());
    }

    private Stream<String> dangers() {
        return diff.dangers().stream()
                .map(danger -> item(
                        "**%s**: %s: %s."
                                .formatted(danger.kind().words(), Markdown.code(danger.subject()), danger.reason()),
                        danger.because()));
    }

    private Stream<String> exposures() {
        return diff.exposures().stream()
                .map(exposure -> item(
                        "**%s**: %s%s"
                                .formatted(
                                        exposure.kind().words(),
                                        Markdown.code(exposure.subject()),
                                        exposure.says().isEmpty() ? "" : ": " + said(exposure.says())),
                        exposure.properties()));
    }

    private static String said(List<Sentence> sentences) {
        var shown = sentences.stream()
                .limit(MAX_PROPERTIES)
                .map(Markdown::sentence)
                .collect(Collectors.joining(sentences.stream().anyMatch(PlanDiffMarkdown::isStatement) ? "; " : ", "));
        return sentences.size() > MAX_PROPERTIES
                ? shown + " and %d more".formatted(sentences.size() - MAX_PROPERTIES)
                : shown;
    }

    /** Others are names in a list. */
    private static boolean isStatement(Sentence sentence) {
        return !sentence.words().equals("%s");
    }

    private Stream<String> images() {
        return diff.images().stream()
                .map(image -> "- %s, %s: %s → %s\n"
                        .formatted(
                                Markdown.code(image.subject()),
                                Markdown.code(image.part()),
                                image.before().map(Markdown::code).orElse("none"),
                                image.after().map(Markdown::code).orElse("none")));
    }

    private Stream<String> unknown() {
        return diff.unevaluated().unknown().entrySet().stream()
                .map(found -> "- %s: known only when deployed: %s\n"
                        .formatted(Markdown.code(found.getKey()), codes(found.getValue())));
    }

    private Stream<String> unevaluated() {
        var found = diff.unevaluated();
        var items = new ArrayList<>(unknown().toList());
        if (found.unknownElsewhere() > 0) {
            items.add("- unknown values of resources that do not change: %d\n".formatted(found.unknownElsewhere()));
        }
        if (!found.releases().isEmpty()) {
            items.add("- Helm charts, what they hold is not in a plan: %s\n".formatted(codes(found.releases())));
        }
        if (!found.reads().isEmpty()) {
            items.add("- only read, not owned: %s\n".formatted(codes(found.reads())));
        }
        return items.stream();
    }

    private String foot() {
        return "\n---\nStack %s; %s. A plan knows no live state: `pulumi preview` has the last word. The values of secrets are not compared.\n"
                .formatted(Markdown.code(diff.after().stack()), projects());
    }

    private String projects() {
        var before = diff.before().projects();
        var after = diff.after().projects();
        return before.equals(after)
                ? "projects " + codes(after)
                : "projects %s, before: %s".formatted(codes(after), codes(before));
    }

    private static String codes(List<String> texts) {
        var shown = texts.stream().limit(MAX_PROPERTIES).map(Markdown::code).collect(Collectors.joining(", "));
        return texts.size() > MAX_PROPERTIES ? shown + " and %d more".formatted(texts.size() - MAX_PROPERTIES) : shown;
    }

    private static Block list(Stream<String> items) {
        return new Block("\n", items.toList(), "");
    }

    /** A list item with its changed properties below it. */
    static String item(String line, List<PropertyChange> properties) {
        var item = new StringBuilder("- ").append(line).append('\n');
        properties.stream()
                .limit(MAX_PROPERTIES)
                .forEach(change ->
                        item.append("  - ").append(Markdown.change(change)).append('\n'));
        if (properties.size() > MAX_PROPERTIES) {
            item.append("  - and %d more\n".formatted(properties.size() - MAX_PROPERTIES));
        }
        return item.toString();
    }
}

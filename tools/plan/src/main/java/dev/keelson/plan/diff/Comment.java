package dev.keelson.plan.diff;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A comment that GitHub takes: what does not fit is left out, the least important first, and said to be left out. */
final class Comment {
    /** GitHub takes 65,536 characters; the rest is room for a caller's own marker line. */
    static final int LIMIT = 65_000;

    private static final int NOTICE_ROOM = 120;

    private Comment() {}

    /** Lines that belong together, inside an opening and a closing line. */
    record Block(String opening, List<String> items, String closing) {
        Block {
            items = List.copyOf(items);
        }

        int frame() {
            return opening.length() + closing.length();
        }
    }

    /** @param importance sections of a lower number get their room first */
    record Section(int importance, String title, List<Block> blocks) {
        Section {
            blocks = blocks.stream().filter(block -> !block.items().isEmpty()).toList();
        }
    }

    static String of(String head, List<Section> sections, String foot, int limit) {
        var present =
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList();
        var room = limit - head.length() - foot.length() - present.size() * NOTICE_ROOM;
        Map<Section, String> texts = new HashMap<>();
        for (var section : present.stream()
                .sorted(Comparator.comparingInt(Section::importance))
                .toList()) {
            var text = fit(section, room);
            room -= text.length();
            texts.put(section, text);
        }
        var comment = new StringBuilder(head);
        present.forEach(section -> comment.append(texts.get(section)));
        return comment.append(foot).toString();
    }

    private static String fit(Section section, int room) {
        var text = new StringBuilder("\n### " + section.title() + "\n");
        var leftOut = 0;
        for (var block : section.blocks()) {
            var frame = block.frame();
            var taken = 0;
            var length = frame;
            for (var item : block.items()) {
                if (leftOut > 0 || text.length() + length + item.length() > room) {
                    break;
                }
                length += item.length();
                taken++;
            }
            leftOut += block.items().size() - taken;
            if (taken > 0) {
                text.append(block.opening());
                block.items().subList(0, taken).forEach(text::append);
                text.append(block.closing());
            }
        }
        if (leftOut > 0) {
            text.append("\n%d more left out: a comment on GitHub takes 65,536 characters.\n".formatted(leftOut));
        }
        return text.toString();
    }
}

package dev.keelson.plan.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of Traefik's as alternatives, each a set of conditions that all must hold.
 *
 * <p>Empty where the text is no rule, or where the alternatives are too many.
 */
public final class RuleTerms {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(&&|\\|\\||!|\\(|\\)|(\\w+)\\(((?:[^`\"()]|`[^`]*`|\"[^\"]*\")*)\\))");
    private static final Pattern ARGUMENT = Pattern.compile("`([^`]*)`|\"([^\"]*)\"");
    private static final int MOST = 256;
    private static final int DEEPEST = 50;

    private static final class NoRuleException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Matcher tokens;
    private String token = "";
    private int depth;

    private RuleTerms(String rule) {
        tokens = TOKEN.matcher(rule);
        next(0);
    }

    public static Optional<Set<Set<String>>> of(String rule) {
        try {
            var terms = new RuleTerms(rule.strip());
            var alternatives = terms.either();
            return terms.token.isEmpty()
                    ? Optional.of(Collections.unmodifiableSet(new LinkedHashSet<>(alternatives)))
                    : Optional.empty();
        } catch (NoRuleException e) {
            return Optional.empty();
        }
    }

    private void next(int from) {
        if (from == tokens.regionEnd()) {
            token = "";
            return;
        }
        tokens.region(from, tokens.regionEnd());
        if (!tokens.lookingAt()) {
            throw new NoRuleException();
        }
        token = tokens.group(1);
    }

    private void next() {
        next(tokens.end());
    }

    private List<Set<String>> either() {
        if (++depth > DEEPEST) {
            throw new NoRuleException();
        }
        var all = new ArrayList<>(both());
        while (token.equals("||")) {
            next();
            all.addAll(both());
        }
        depth--;
        return all;
    }

    private List<Set<String>> both() {
        var all = one();
        while (token.equals("&&")) {
            next();
            var others = one();
            var combined = new ArrayList<Set<String>>();
            for (var left : all) {
                for (var right : others) {
                    Set<String> together = new TreeSet<>(left);
                    together.addAll(right);
                    combined.add(together);
                }
            }
            if (combined.size() > MOST) {
                throw new NoRuleException();
            }
            all = combined;
        }
        return all;
    }

    private List<Set<String>> one() {
        if (token.equals("(")) {
            next();
            var inner = either();
            expect(")");
            return inner;
        }
        var isNot = token.equals("!");
        if (isNot) {
            next();
        }
        if (token.isEmpty() || tokens.group(2) == null) {
            throw new NoRuleException();
        }
        var name = tokens.group(2);
        var all = new ArrayList<Set<String>>();
        var together = new TreeSet<String>();
        for (Matcher argument = ARGUMENT.matcher(tokens.group(3)); argument.find(); ) {
            var text = argument.group(1) == null ? argument.group(2) : argument.group(1);
            together.add(
                    (isNot ? "!" : "") + name + " " + (name.equals("Host") ? text.toLowerCase(Locale.ROOT) : text));
        }
        next();
        if (isNot) {
            return List.of(together);
        }
        together.forEach(condition -> all.add(Set.of(condition)));
        return all;
    }

    private void expect(String text) {
        if (!token.equals(text)) {
            throw new NoRuleException();
        }
        next();
    }
}

package dev.keelson.route;

import dev.keelson.route.RouteEvaluator.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Traefik's rules, as far as ours go: matchers in back quotes, not, and, or, parentheses. */
final class RouteRule {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(&&|\\|\\||!|\\)|\\(|[A-Za-z]+\\((?:`[^`]*`(?:,\\s*)?)+\\))");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private RouteRule(String rule) {
        var matcher = TOKEN.matcher(rule);
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != rule.length()) {
            throw new IllegalArgumentException("no rule from %d on: %s".formatted(end, rule));
        }
    }

    record Parsed(Predicate<Request> predicate) {
        boolean matches(Request request) {
            return predicate.test(request);
        }
    }

    static Parsed parse(String rule) {
        var parser = new RouteRule(rule);
        var parsed = parser.or();
        if (parser.at != parser.tokens.size()) {
            throw new IllegalArgumentException("too much in " + rule);
        }
        return new Parsed(parsed);
    }

    private Predicate<Request> or() {
        var left = and();
        while (take("||")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Request> and() {
        var left = one();
        while (take("&&")) {
            left = left.and(one());
        }
        return left;
    }

    private Predicate<Request> one() {
        if (take("!")) {
            return one().negate();
        }
        if (take("(")) {
            var inner = or();
            if (!take(")")) {
                throw new IllegalArgumentException("a parenthesis is open");
            }
            return inner;
        }
        return matcher(tokens.get(at++));
    }

    private static Predicate<Request> matcher(String token) {
        var name = token.substring(0, token.indexOf('('));
        var quoted = token.split("`", -1);
        var value = quoted[1];
        return switch (name) {
            case "Host" -> request -> request.host().equalsIgnoreCase(value);
            case "Method" -> request -> request.method().equals(value);
            case "Path" -> request -> request.path().equals(value);
            case "PathPrefix" -> request -> request.path().startsWith(value);
            case "HeaderRegexp" -> {
                var pattern = Pattern.compile(quoted[3]);
                yield request -> pattern.matcher(
                                Objects.requireNonNullElse(request.headers().get(value), ""))
                        .find();
            }
            default -> throw new IllegalArgumentException("no matcher " + name);
        };
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }
}

package dev.keelson.ops.verify;

import dev.keelson.ops.cluster.Json;
import dev.keelson.ops.verify.Web.Answer;
import dev.keelson.ops.verify.Web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Asks a public host what a visitor would. */
final class HostProbe implements Probe {
    /** LiteFS says with it that a write came to a replica, which lost it. */
    private static final String LOST = "fly-replay";

    /** With it, LiteFS's proxy lets a reader wait until a replica has what he wrote. */
    private static final String WRITTEN = "__txid";

    /** Three replicas are asked in turn: each must have been asked, whoever else asks. */
    private static final int TIMES = 9;

    private static final int HTTPS = 443;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final int FIRST_REFUSAL = 300;

    /** What stands before the app says so; an app itself may well answer 501. */
    private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);

    private final Web web;
    private final Tls tls;
    private final Supplier<List<InetAddress>> nodes;

    /** @param nodes the addresses of the cluster itself */
    HostProbe(Web web, Tls tls, Supplier<List<InetAddress>> nodes) {
        this.web = web;
        this.tls = tls;
        this.nodes = nodes;
    }

    @Override
    public void ask(Proof host, Results results) {
        var url = host.text("url");
        var address = address(host.name(), results);
        certificate(host.name(), address, results);
        answer(host, url, results);
        if (host.isTrue("redirect")) {
            redirect(host.name(), results);
        }
        if (host.isTrue("login")) {
            noWayAround(host.name(), url, results);
        } else if (host.isTrue("splitsWrites")) {
            writes(url, results);
        }
    }

    private InetAddress address(String host, Results results) {
        try {
            var addresses = web.resolve(host);
            results.right(Check.DNS, Web.text(addresses));
            return addresses[0];
        } catch (IOException e) {
            throw new Unanswered(Check.DNS, "%s has no address: %s".formatted(host, Web.reason(e)));
        }
    }

    private void certificate(String host, InetAddress address, Results results) {
        try {
            var judgement = tls.judge(host, address, HTTPS);
            results.expect(
                    Check.CERTIFICATE,
                    judgement.problem().isEmpty(),
                    judgement
                            .problem()
                            .map(problem -> "the certificate " + problem)
                            .orElse(judgement.detail()));
        } catch (IOException e) {
            throw new Unanswered(Check.ANSWER, "%s takes no connection: %s".formatted(host, Web.reason(e)));
        }
    }

    private void answer(Proof host, String url, Results results) {
        var answer = ask(Request.of("GET", url), Check.ANSWER);
        var expected = host.number("status");
        results.expect(
                host.isTrue("login") ? Check.LOGIN : Check.ANSWER,
                answer.status() == expected,
                answer.status() == expected
                        ? "%d at %s".formatted(expected, url)
                        : "%d at %s: must be %d".formatted(answer.status(), url, expected));
        Json.texts(host.facts(), "headers").forEach((name, part) -> {
            var seen = answer.header(name);
            results.expect(
                    name.equals("location") ? Check.LOGIN : Check.HEADER,
                    seen.contains(part),
                    "%s is %s%s"
                            .formatted(
                                    name,
                                    seen.isEmpty() ? "missing" : "'" + seen + "'",
                                    seen.contains(part) ? "" : ": must contain '" + part + "'"));
        });
    }

    private void redirect(String host, Results results) {
        var answer = ask(Request.of("GET", "http://%s/".formatted(host)), Check.REDIRECT);
        var target = answer.header("location");
        var isRight = REDIRECTS.contains(answer.status()) && target.startsWith("https://" + host);
        results.expect(
                Check.REDIRECT,
                isRight,
                isRight
                        ? "%d to https".formatted(answer.status())
                        : "http is answered by %d%s: must lead to https"
                                .formatted(answer.status(), target.isEmpty() ? "" : " to " + target));
    }

    /** Whoever knows a node's address may ask it for the host, and so pass by Cloudflare. */
    private void noWayAround(String host, String url, Results results) {
        var open = new ArrayList<String>();
        var path = URI.create(url).getRawPath();
        var asked = nodes.get();
        for (var node : asked) {
            for (var way : List.of("https://" + host, "http://" + host, "http://" + literal(node))) {
                isOpen(node, way + path).ifPresent(open::add);
            }
        }
        results.expect(
                Check.WAY_AROUND,
                open.isEmpty(),
                open.isEmpty()
                        ? "none by %d addresses of the cluster".formatted(asked.size())
                        : String.join("; ", open));
    }

    private Optional<String> isOpen(InetAddress node, String url) {
        try {
            var answer = web.askAt(node, Request.of("GET", url));
            return answer.status() < FIRST_REFUSAL
                    ? Optional.of("%s at %s is answered by %d without a login"
                            .formatted(url, node.getHostAddress(), answer.status()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // nobody answers there, which is right
        }
    }

    private static String literal(InetAddress address) {
        var text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    /** No app changes anything for OPTIONS; LiteFS treats it as a write. */
    private void writes(String url, Results results) {
        var lost = 0;
        var failed = 0;
        var cookie = "";
        for (var time = 0; time < TIMES; time++) {
            var answer = ask(Request.of("OPTIONS", url), Check.WRITE);
            lost += isLost(answer) ? 1 : 0;
            failed += !isLost(answer) && !reachedPrimary(answer) ? 1 : 0;
            var set = answer.header("set-cookie");
            cookie = set.startsWith(WRITTEN + "=") ? set.split(";", 2)[0] : cookie;
        }
        results.expect(
                Check.WRITE,
                lost == 0 && failed == 0,
                "%d of %d writes reached the primary%s"
                        .formatted(
                                TIMES - lost - failed,
                                TIMES,
                                lost == 0 ? "" : "; a replica took %d, and lost them".formatted(lost)));
        if (cookie.isEmpty()) {
            results.wrong(Check.READ_AFTER_WRITE, "no write was answered with the cookie " + WRITTEN);
            return;
        }
        var stale = 0;
        for (var time = 0; time < TIMES; time++) {
            var answer = ask(Request.of("GET", url).with("Cookie", cookie), Check.READ_AFTER_WRITE);
            stale += answer.status() < FIRST_REFUSAL ? 0 : 1;
        }
        results.expect(
                Check.READ_AFTER_WRITE,
                stale == 0,
                "%d of %d reads after a write were answered".formatted(TIMES - stale, TIMES));
    }

    private static boolean isLost(Answer answer) {
        return !answer.header(LOST).isEmpty();
    }

    static boolean reachedPrimary(Answer answer) {
        return !isLost(answer) && !NOBODY_THERE.contains(answer.status());
    }

    /** Asks again once: a connection may break for reasons that are nobody's fault. */
    private Answer ask(Request request, Check check) {
        try {
            return web.ask(request);
        } catch (IOException first) {
            try {
                return web.ask(request);
            } catch (IOException e) {
                throw new Unanswered(check, "%s is not answered: %s".formatted(request.url(), Web.reason(e)));
            }
        }
    }
}

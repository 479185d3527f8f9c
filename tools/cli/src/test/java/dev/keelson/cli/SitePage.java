package dev.keelson.cli;

import dev.keelson.plan.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page about the site, and what it names. */
final class SitePage {
    private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w./-])([a-z]+)/((?:[A-Za-z0-9-]|[.:](?=\\w)|\\$pod)+\\*?)");
    private static final Pattern SETTING = Pattern.compile("(?:cluster|platform|site):[A-Za-z][A-Za-z.]*[A-Za-z]");
    private static final Pattern RULE = Pattern.compile("\\| [1-8]\\. ");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Z]\\w+");
    private static final Pattern COMMAND = Pattern.compile("\\bkubectl [^`\\n]*");
    private static final Pattern VERB = Pattern.compile("kubectl (?:-n \\S+ )?(\\S+)");
    private static final Pattern NAMESPACE = Pattern.compile("\\s-n (\\S+)");
    private static final Pattern SELECTOR = Pattern.compile("\\s-l (\\S+)");
    private static final Pattern LOOKED_UP = Pattern.compile("\\b[a-z]+/\\$[a-z]+");
    private static final Pattern MADE_HERE = Pattern.compile("create job --from=\\S+ ([a-z-]+)");

    /** What acts on an object has to name it, so that it can be checked. */
    private static final Set<String> ON_ONE =
            Set.of("annotate", "delete", "describe", "exec", "label", "logs", "patch", "rollout", "scale");

    /** One spelling for each kind: the checks know no other. */
    private static final Set<String> SHORT =
            Set.of("cj", "cm", "deploy", "netpol", "ns", "pdb", "po", "pv", "pvc", "sts", "svc");

    private final Site site;
    private final String text;
    private final PlannedNames plan;
    private final Set<String> madeHere;

    /** A page about the site at the top. */
    SitePage(String text, PlannedNames plan) {
        this(Site.top(KeelsonTest.ROOT).orElseThrow(), text, plan);
    }

    SitePage(Site site, String text, PlannedNames plan) {
        this.site = site;
        this.text = text;
        this.plan = plan;
        this.madeHere = MADE_HERE
                .matcher(text)
                .results()
                .map(made -> "job/" + made.group(1))
                .collect(Collectors.toSet());
    }

    long commands() {
        return COMMAND.matcher(text).results().count();
    }

    /** The objects that it names, whether there are such or not. */
    Set<String> objects() {
        return names(text)
                .filter(found -> plan.kinds().contains(found.group(1)))
                .map(SitePage::name)
                .collect(Collectors.toSet());
    }

    /** What it names and the plan does not have, a line each. */
    List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        objectProblems(problems);
        settingProblems(problems);
        classProblems(problems);
        text.lines().filter(line -> line.startsWith("|")).forEach(row -> fieldProblems(row, problems));
        COMMAND.matcher(text).results().forEach(found -> commandProblems(found.group(), problems));
        return problems.stream().distinct().toList();
    }

    private void objectProblems(List<String> problems) {
        names(text).forEach(found -> {
            var kind = found.group(1);
            if (SHORT.contains(kind) || plan.kinds().stream().anyMatch(known -> kind.equals(known + "s"))) {
                problems.add(name(found) + ": must be written with its whole kind, in the singular");
            } else if (plan.kinds().contains(kind) && !plan.has(name(found)) && !madeHere.contains(name(found))) {
                problems.add(name(found) + " is not in the plan");
            }
        });
    }

    /** Prod's file tells of every key, of those that it does not use in a comment. */
    private void settingProblems(List<String> problems) throws IOException {
        var files = new TreeSet<Path>();
        var values = new TreeMap<String, String>();
        for (var project : site.projects()) {
            var stack = project.stack(project.stackName("prod"));
            files.add(stack.file());
            values.putAll(stack.config().values());
        }
        var text = new StringBuilder();
        for (var file : files) {
            text.append(Files.readString(file));
        }
        code(this.text)
                .filter(span -> SETTING.matcher(span).matches())
                .filter(setting -> !isSetting(setting, text.toString(), values))
                .forEach(setting -> problems.add(setting + " is no setting"));
    }

    private static boolean isSetting(String setting, String file, Map<String, String> values) {
        var path = setting.split("\\.", -1);
        if (!Pattern.compile(Pattern.quote(path[0]) + "\\b").matcher(file).find()) {
            return false;
        }
        var value = values.getOrDefault(path[0], "");
        return Stream.of(path).skip(1).allMatch(key -> value.contains("\"" + key + "\":"));
    }

    /** A row that says what makes a rule hold. */
    private void classProblems(List<String> problems) throws IOException {
        try (var files = Files.walk(KeelsonTest.ROOT.resolve("components/src"))) {
            var classes = files.map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
            text.lines()
                    .filter(line -> RULE.matcher(line).lookingAt())
                    .flatMap(SitePage::code)
                    .filter(span -> CLASS.matcher(span).matches())
                    .filter(name -> !classes.contains(name + ".java"))
                    .forEach(name -> problems.add(name + " is no class"));
        }
    }

    /** A row of fact, objects, fields, settings. */
    private void fieldProblems(String row, List<String> problems) {
        var cells = CELLS.split(row, -1);
        if (cells.length != 6) {
            return;
        }
        var objects = names(cells[2]).map(SitePage::name).toList();
        code(cells[3]).forEach(field -> {
            var colon = field.indexOf(": ");
            var path = colon < 0 ? field : field.substring(0, colon);
            var value = colon < 0 ? Optional.<String>empty() : Optional.of(field.substring(colon + 2));
            if (!plan.hasField(objects, path, value)) {
                problems.add("%s is in none of %s".formatted(field, objects));
            }
        });
    }

    private void commandProblems(String command, List<String> problems) {
        var namespace = first(NAMESPACE, command);
        namespace
                .filter(given -> !plan.hasNamespace(given))
                .ifPresent(given -> problems.add("%s: %s is no namespace of the plan".formatted(command, given)));
        var objects = names(command)
                .filter(found -> plan.kinds().contains(found.group(1)) || madeHere.contains(name(found)))
                .map(SitePage::name)
                .toList();
        objects.stream()
                .filter(name -> plan.has(name) && !plan.has(name, namespace))
                .forEach(name -> problems.add("%s: %s is not in that namespace".formatted(command, name)));
        var selector = first(SELECTOR, command);
        selector.filter(given -> !plan.hasPods(given, namespace))
                .ifPresent(given -> problems.add("%s: no pods have that label".formatted(command)));
        var actsOnOne = first(VERB, command).filter(ON_ONE::contains).isPresent();
        if (actsOnOne
                && objects.isEmpty()
                && selector.isEmpty()
                && !LOOKED_UP.matcher(command).find()) {
            problems.add(command + ": must name its object as kind/name, or its pods by -l");
        }
    }

    private static Stream<String> code(String text) {
        return CODE.matcher(text).results().map(span -> span.group(2).replace("\\|", "|"));
    }

    private static Stream<MatchResult> names(String text) {
        return NAME.matcher(text).results();
    }

    /** In a loop over the pods, the first of them. */
    private static String name(MatchResult found) {
        return found.group(1) + "/" + found.group(2).replace("$pod", "0");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
    }
}

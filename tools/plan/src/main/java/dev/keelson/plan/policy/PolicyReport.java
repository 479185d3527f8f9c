package dev.keelson.plan.policy;

import dev.keelson.plan.check.Checks;
import dev.keelson.plan.check.Finding;
import dev.keelson.plan.check.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rules and what they found, for people and for programs. */
public final class PolicyReport {
    private static final String TOOL = "keelson policy";

    private PolicyReport() {}

    /** All rules, the checks among them. */
    public static String list() {
        var text = new StringBuilder();
        Rules.all().forEach(rule -> append(text, rule.id(), rule.why(), rule.remedy()));
        append(text, Waivers.RULE, Waivers.WHY, Waivers.REMEDY);
        text.append("\nThe checks of docs/check.md are rules too; their messages say what would be right:\n");
        text.append(String.join(", ", Checks.rules())).append('\n');
        return text.toString();
    }

    private static void append(StringBuilder text, String id, String why, String remedy) {
        text.append("%s%n  why   %s%n  mend  %s%n".formatted(id, why, remedy));
    }

    /**
     * The findings as SARIF 2.1.0.
     *
     * @param files the file of a project that findings of a plan name
     */
    public static String sarif(List<Finding> findings, Map<Declared.Place, String> urns, UnaryOperator<String> files) {
        Map<String, Report.Text> texts = new LinkedHashMap<>();
        Rules.all().forEach(rule -> texts.put(rule.id(), new Report.Text(rule.why(), rule.remedy())));
        texts.put(Waivers.RULE, new Report.Text(Waivers.WHY, Waivers.REMEDY));
        return Report.sarif(
                TOOL,
                texts,
                findings,
                finding -> new Report.Place(
                        files.apply(finding.file()),
                        Optional.ofNullable(urns.get(new Declared.Place(finding.file(), finding.subject())))));
    }
}

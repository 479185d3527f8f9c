package dev.keelson.gitops;

import com.pulumi.core.Output;
import dev.keelson.settings.ImageReference;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import dev.keelson.site.SiteSettings;
import dev.keelson.workload.HelmChart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a {@link PulumiOperator} is made of.
 *
 * @param token with which it reads and writes the stacks at Pulumi's backend
 * @param image in which the programs of its stacks run
 */
public record PulumiOperatorArgs(
        HelmChart chart, Output<String> token, ImageReference image, List<PulumiStackArgs> stacks) {
    /** The secret for Pulumi's backend. */
    public static final String TOKEN = "pulumiOperatorToken";

    /** Two Stacks of one stack undo each other's work. */
    private static final Map<String, Function<PulumiStackArgs, Object>> UNIQUE =
            new TreeMap<>(Map.of("name", PulumiStackArgs::name, "stack", PulumiStackArgs::stack));

    public PulumiOperatorArgs {
        stacks = List.copyOf(stacks);
        for (var unique : UNIQUE.entrySet()) {
            Duplicates.refuse(stacks, "stacks", unique.getKey(), unique.getValue());
        }
    }

    /**
     * Reads it.
     *
     * @param site whose own stacks may have another applier; empty where it could not be read
     */
    public static Optional<PulumiOperatorArgs> read(Section operator, Optional<SiteSettings> site) {
        var chart = HelmChart.read(operator);
        var image = operator.required(
                "image",
                SettingType.IMAGE,
                "The image in which the programs of the stacks run, as a user that is not root.");
        var stacks = operator.entries(
                "stacks", "The stacks that the operator applies.", section -> PulumiStackArgs.read(section, site));
        UNIQUE.forEach((key, of) -> Duplicates.refuse(stacks, key, of));
        var token = operator.secret(TOKEN, "A token of Pulumi's backend that may update the stacks of the operator.");
        return operator.whole(() -> new PulumiOperatorArgs(
                chart.orElseThrow(),
                token.orElseThrow(),
                image.orElseThrow(),
                stacks.stream().map(Section.Entry::value).toList()));
    }

    /** The token stays out of texts and logs. */
    @Override
    public String toString() {
        return "PulumiOperatorArgs[chart=%s, token=[secret], image=%s, stacks=%s]".formatted(chart, image, stacks);
    }
}

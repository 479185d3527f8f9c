package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.keelson.plan.Site;
import dev.keelson.plan.StackFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackSchemaTest {
    private static final String FILE = "stack.schema.json";
    private static final String FIRST_LINE = "# yaml-language-server: $schema=" + FILE;

    /** What a schema can say: of one value, which keys there are, and which must be there in any case. */
    private static final Pattern EXPRESSIBLE = Pattern.compile("(?:site|cloud|cluster):.* is unknown: .*"
            + "|(?!.*:randomProvider ).* is missing: must be (?!a secret)(?!.*, since ).*"
            + "|.*: must be one of [^\\[]*"
            + "|.*: must be a whole number from [0-9]+ to [0-9]+"
            + "|.*: must be true or false"
            + "|(?!.* is missing: ).*: must be a list"
            + "|(?!.* is missing: ).*: must be a map with .*"
            + "|.*: must be plain text, .*"
            + "|.* in plain text: must be encrypted: .*");

    static Stream<Site> sites() {
        return Site.all(KeelsonTest.ROOT).stream();
    }

    static List<Path> files() {
        return StackYaml.files();
    }

    static List<Path> right() {
        return StackYaml.right();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theFileOfASiteIsWhatTheCommandPrints(Site site) throws IOException {
        var file = site.folder().resolve(FILE);

        var command = "./keelson schema --site %s > %s".formatted(site.name(), file);
        assertThat(KeelsonTest.ROOT.resolve(file)).as(command).exists();
        assertThat(printed(site)).as(command).isEqualTo(Files.readString(KeelsonTest.ROOT.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aStackFileNamesItsSchemaInItsFirstLine(Path file) throws IOException {
        assertThat(Files.readAllLines(KeelsonTest.ROOT.resolve(file)).get(0)).isEqualTo(FIRST_LINE);
    }

    @ParameterizedTest
    @MethodSource("right")
    void takesAStackFileThatTheProgramsTake(Path file) {
        assertThat(refusals(file)).isEmpty();
    }

    @Test
    void refusesAMistakeOfOneValue() {
        var fixtures = StackYaml.fixtures("invalid");
        var refused =
                fixtures.stream().filter(file -> !refusals(file).isEmpty()).toList();
        System.out.printf("the schema refuses %d of %d wrong stack files%n", refused.size(), fixtures.size());

        assertThat(fixtures)
                .filteredOn(StackSchemaTest::isExpressible)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(refused).contains(file));
    }

    private static boolean isExpressible(Path file) {
        var name = file.getFileName().toString().replaceAll("^Pulumi\\.|\\.yaml$", "");
        return StackFiles.expected(KeelsonTest.ROOT.resolve(file).resolveSibling(""), name).stream()
                .anyMatch(line -> EXPRESSIBLE.matcher(line).matches());
    }

    private static List<String> refusals(Path file) {
        return schema(StackYaml.site(file)).validate(StackYaml.read(file)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema schema(Site site) {
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(printed(site));
    }

    private static String printed(Site site) {
        var out = new StringWriter();
        var code = Keelson.run(
                Map.of(Keelson.ROOT, KeelsonTest.ROOT.toString()),
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "schema",
                "--site",
                site.name());
        assertThat(code).isZero();
        return out.toString();
    }
}

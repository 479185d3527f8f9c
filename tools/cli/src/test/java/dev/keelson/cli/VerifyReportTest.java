package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.keelson.ops.verify.Check;
import dev.keelson.ops.verify.Result;
import dev.keelson.ops.verify.Result.State;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class VerifyReportTest {
    private static final List<Result> RESULTS = List.of(
            new Result("host a.example", Check.ANSWER, State.WRONG, "502 at <https://a.example>: must be 200"),
            new Result("cache redis", Check.PING, State.RIGHT, "it answers"),
            new Result("app web", Check.HOLDS, State.SKIPPED, "no connection\nis open"));

    @Test
    void aLogHasALineForEachAndWhatIsWrongComesLastWithItsRecipe() {
        assertThat(VerifyReport.text(RESULTS, false).lines())
                .containsExactly(
                        "skipped: app web: holds: no connection\u23ceis open",
                        "right: cache redis: ping: it answers",
                        "wrong: host a.example: answer: 502 at <https://a.example>: must be 200;"
                                + " see docs/verify.md#answer");
    }

    @Test
    void aTerminalHasATable() {
        assertThat(VerifyReport.text(RESULTS, true).lines())
                .startsWith("STATE     PART             ASKED    SEEN")
                .endsWith("                                    see docs/verify.md#answer")
                .hasSize(5);
    }

    @Test
    void jsonHasAllOfThem() {
        var list = JsonParser.parseString(VerifyReport.json(RESULTS)).getAsJsonArray();

        assertThat(list).hasSize(3);
        assertThat(list.get(2))
                .hasToString(
                        "{\"state\":\"wrong\",\"part\":\"host a.example\",\"check\":\"answer\","
                                + "\"detail\":\"502 at <https://a.example>: must be 200\",\"recipe\":\"docs/verify.md#answer\"}");
    }

    @Test
    void junitHasASuiteForEachPart() throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(VerifyReport.junit(RESULTS))));

        var suites = document.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(3);
        var host = (Element) suites.item(2);
        assertThat(host.getAttribute("name")).isEqualTo("host a.example");
        assertThat(host.getAttribute("failures")).isEqualTo("1");
        var failure = (Element) host.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("502 at <https://a.example>: must be 200");
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void countsEachState() {
        assertThat(VerifyReport.counts(RESULTS)).isEqualTo("1 right, 1 wrong, 1 skipped");
    }
}

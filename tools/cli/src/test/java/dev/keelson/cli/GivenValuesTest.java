package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keelson.plan.PlanException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenValuesTest {
    private static final List<String> KEYS = List.of("password", ".dockerconfigjson");

    @TempDir
    Path folder;

    private static Map<String, String> lines(String text) {
        return GivenValues.ofLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), KEYS);
    }

    @Test
    void aLineIsAKeyAndAllThatFollowsIt() {
        assertThat(lines("password= a=b #\r\n\n.dockerconfigjson={\"auths\":{}}"))
                .isEqualTo(Map.of("password", " a=b #", ".dockerconfigjson", "{\"auths\":{}}"));
        assertThat(lines("")).isEmpty();
    }

    @Test
    void everyWrongLineIsNamedAndNoneIsQuoted() {
        assertThatThrownBy(() -> lines("hunter2\nhunter3=\npassword=\npassword=hunter4\npassword=hunter5\n"))
                .isInstanceOfSatisfying(
                        PlanException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "Standard input, line 1: must be KEY=VALUE with KEY one of password, .dockerconfigjson.",
                                        "Standard input, line 2: must be KEY=VALUE with KEY one of password, .dockerconfigjson.",
                                        "Standard input, line 3: password is empty.",
                                        "Standard input, line 5: password is given twice."));
        var bytes = new ByteArrayInputStream(new byte[] {'a', (byte) 0xff});
        assertThatThrownBy(() -> GivenValues.ofLines(bytes, KEYS))
                .isInstanceOf(PlanException.class)
                .hasMessage("Standard input is no text in UTF-8.");
    }

    @Test
    void anEmptyAnswerGivesNothing() {
        var prompts = new ArrayList<String>();

        var values = GivenValues.ofAnswers(
                prompt -> {
                    prompts.add(prompt);
                    return prompt.startsWith("password") ? "hunter2".toCharArray() : new char[0];
                },
                KEYS);

        assertThat(values).isEqualTo(Map.of("password", "hunter2"));
        assertThat(prompts).containsExactly("password: ", ".dockerconfigjson: ");
        assertThat(GivenValues.ofAnswers(prompt -> null, KEYS)).isEmpty();
    }

    @Test
    void aFileIsTakenWithoutTheLineBreakAtItsEnd() throws IOException {
        var file = folder.resolve("value");

        assertThat(GivenValues.ofFile(Files.writeString(file, "a\nb\n\n"))).isEqualTo("a\nb\n");
        assertThat(GivenValues.ofFile(Files.writeString(file, "a\r\n"))).isEqualTo("a");
        assertThat(GivenValues.ofFile(Files.writeString(file, " a"))).isEqualTo(" a");
    }

    @Test
    void aFileThatGivesNothingIsNamed() throws IOException {
        var file = folder.resolve("value");

        assertThatThrownBy(() -> GivenValues.ofFile(file)).hasMessage(file + " is not there.");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> GivenValues.ofFile(file)).hasMessage(file + " is empty.");
        assertThatThrownBy(() -> GivenValues.ofFile(folder)).hasMessage(folder + " cannot be read (IOException).");
    }

    @Test
    void aRandomValueIsLettersAndDigitsAndAnotherEachTime() {
        var one = GivenValues.random(44);

        assertThat(one).matches("[A-Za-z0-9]{44}").isNotEqualTo(GivenValues.random(44));
    }
}

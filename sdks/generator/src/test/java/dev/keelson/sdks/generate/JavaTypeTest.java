package dev.keelson.sdks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    string | false | String | [0]
                    number | false | Integer | [0]
                    number | true | Double | [0]
                    any | false | Object | [0]
                    list<number> | true | List<Double> | [0,1]
                    map<boolean> | false | Map<String, Boolean> | [0,1,2]
                    list<map<string>> | false | List<Map<String, String>> | [0,[1,2,3]]
                    """)
    void aTypeIsPutTogetherFromItsClasses(String type, boolean isDouble, String text, String tree) {
        var java = JavaType.of(type, isDouble, "sea.inputs");

        assertThat(java.text()).isEqualTo(text);
        assertThat(java.tree()).isEqualTo(tree);
    }

    @Test
    void aNestedTypeIsOneOfTheInputs() {
        assertThat(JavaType.of("list<Mast>", false, "sea.inputs"))
                .isEqualTo(new JavaType(
                        "List<MastArgs>",
                        Set.of("java.util.List", "sea.inputs.MastArgs"),
                        List.of("List", "MastArgs"),
                        "[0,1]"));
    }
}

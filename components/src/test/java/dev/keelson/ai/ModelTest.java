package dev.keelson.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelTest {
    @Test
    void itsKeyIsInAVariableOfTheProvider() {
        assertThat(new Model("gpt-5", "openai/gpt-5", "openai").variable()).isEqualTo("OPENAI_API_KEY");
    }

    @Test
    void codeIsHeldToTheRulesOfSettings() {
        assertThatThrownBy(() -> new Model("gpt 5", "gpt-5", "Open AI")).hasMessage("""
                model gpt 5.name is gpt 5: must be a model's name, like gpt-5
                model gpt 5.model is gpt-5: must be a provider and its model, like openai/gpt-5
                model gpt 5.key is Open AI: must be a word of lower-case letters and digits, like openai""");
    }
}

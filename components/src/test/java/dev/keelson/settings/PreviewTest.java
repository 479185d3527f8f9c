package dev.keelson.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keelson.Programs;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PreviewTest {

    @Test
    void anOfflinePlanIsOneAndAnUpdateIsNot() {
        var found = new ArrayList<Boolean>();

        Programs.record(context -> found.add(Preview.isOne()));
        Programs.mocked(context -> found.add(Preview.isOne()));

        assertThat(found).containsExactly(true, false);
    }
}

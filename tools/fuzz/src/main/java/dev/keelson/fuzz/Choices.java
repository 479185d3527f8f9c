package dev.keelson.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a case is made of: one choice after the other. */
interface Choices {
    /** A number from one to another, both included. */
    int number(int least, int most);

    /** Any text of at most so many characters. */
    String text(int longest);

    default boolean chance(int of) {
        return number(1, of) == 1;
    }

    default <T extends @Nullable Object> T from(List<T> values) {
        return values.get(number(0, values.size() - 1));
    }

    /** Those that Jazzer makes, guided by the code that the cases before have reached. */
    static Choices of(FuzzedDataProvider data) {
        return new Choices() {
            @Override
            public int number(int least, int most) {
                return data.consumeInt(least, most);
            }

            @Override
            public String text(int longest) {
                // Half of a pair is no character: no file could hold it.
                return data.consumeString(longest).replaceAll("[\\ud800-\\udfff]", "");
            }
        };
    }

    /** The same ones each time, for the same case. */
    static Choices of(int number) {
        var random = new SplittableRandom(number);
        return new Choices() {
            @Override
            public int number(int least, int most) {
                return random.nextInt(least, most + 1);
            }

            @Override
            public String text(int longest) {
                var text = new StringBuilder();
                for (var i = random.nextInt(longest + 1); i > 0; i--) {
                    text.append((char) random.nextInt(random.nextInt(4) == 0 ? Character.MIN_SURROGATE : 0x100));
                }
                return text.toString();
            }
        };
    }
}

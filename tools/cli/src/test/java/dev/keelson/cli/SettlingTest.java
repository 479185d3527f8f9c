package dev.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In a time of its own, which only goes by while it waits. */
class SettlingTest {
    private static final Path ROOT = Path.of("/site");
    private static final Path STACK = Path.of("Pulumi.prod.yaml");
    private static final Path MODULE = Path.of("cluster/target/classes");
    private static final WatchedFiles BEFORE = files(10, 1);

    private final Deque<WatchedFiles> looks = new ArrayDeque<>();
    private long now = 5_000;

    /** A stack file of so many bytes, or none, and a module that was built so many times. */
    private static WatchedFiles files(long size, int builds) {
        var settings = new TreeMap<Path, WatchedFiles.Stamp>();
        if (size >= 0) {
            settings.put(STACK, new WatchedFiles.Stamp(FileTime.fromMillis(0), size, null));
        }
        return new WatchedFiles(ROOT, settings, new TreeMap<>(java.util.Map.of(MODULE, new BuiltClasses(1, builds))));
    }

    /** What is settled on, and after how long, where these are seen one after the other, ten milliseconds apart. */
    private long settle(WatchedFiles expected, WatchedFiles first, WatchedFiles... next) {
        looks.addAll(List.of(next));
        var start = now;
        var settling = new Settling(this::look, () -> now, time -> now += time.toMillis());
        assertThat(settling.settled(BEFORE, first)).isEqualTo(looks.isEmpty() ? expected : looks.getLast());
        return now - start;
    }

    private WatchedFiles look() {
        return looks.size() > 1 ? looks.remove() : looks.element();
    }

    @Test
    void aSaveIsWholeOnceNothingIsWrittenForAWhile() {
        assertThat(settle(files(11, 1), files(11, 1), files(11, 1))).isEqualTo(Settling.QUIET.toMillis());
    }

    @Test
    void aSecondSaveStartsTheWaitAgain() {
        assertThat(settle(files(12, 1), files(11, 1), files(11, 1), files(12, 1)))
                .isEqualTo(Settling.QUIET.plusMillis(20).toMillis());
    }

    @Test
    void aFileThatIsEmptyOrGoneIsWaitedForLonger() {
        assertThat(settle(files(0, 1), files(0, 1), files(0, 1))).isEqualTo(Settling.LOST.toMillis());
        looks.clear();
        assertThat(settle(files(-1, 1), files(-1, 1), files(-1, 1))).isEqualTo(Settling.LOST.toMillis());
        looks.clear();
        assertThat(settle(files(12, 1), files(0, 1), files(0, 1), files(-1, 1), files(12, 1)))
                .isEqualTo(Settling.QUIET.plusMillis(30).toMillis());
    }

    @Test
    void aBuildIsWaitedForLongerStill() {
        assertThat(settle(files(10, 2), files(10, 2), files(10, 2))).isEqualTo(Settling.BUILDING.toMillis());
    }

    @Test
    void whatIsAsItWasBeforeIsNoSave() {
        assertThat(settle(BEFORE, files(0, 1), BEFORE))
                .isEqualTo(Settling.QUIET.plusMillis(10).toMillis());
    }

    @Test
    void whatIsWrittenWithoutAnEndIsPlannedAllTheSame() {
        var size = new long[] {11};
        var settling = new Settling(() -> files(size[0]++, 1), () -> now, time -> now += time.toMillis());

        settling.settled(BEFORE, files(11, 1));

        assertThat(Duration.ofMillis(now - 5_000)).isEqualTo(Settling.LONGEST);
    }
}

package dev.keelson.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Spoils the file of a plan, and compares it with the sound one, either way round. */
public final class PlanFileFuzz {
    private static final List<Path> PLANS = plans();

    static final Tally TALLY = new Tally("plan files");

    /** As the file of a hostile program may be: with numbers that are none. */
    private static final Gson JSON = new GsonBuilder()
            .serializeSpecialFloatingPointValues()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private PlanFileFuzz() {}

    /** One case; Jazzer looks for this name. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
        run(Choices.of(data));
    }

    static void run(Choices choices) throws IOException {
        var sound = choices.from(PLANS);
        var text = spoiled(Files.readString(sound), choices);
        var spoiled = sound.resolveSibling("spoiled.json");
        Files.write(spoiled, text.getBytes(StandardCharsets.UTF_8));
        var isFirst = choices.chance(2);
        try {
            var outcome = Outcome.of(
                    StackFileFuzz.REPOSITORY,
                    "plan",
                    "diff",
                    (isFirst ? spoiled : sound).toString(),
                    (isFirst ? sound : spoiled).toString());
            outcome.judge();
            TALLY.count(outcome);
        } catch (Throwable e) {
            var kept =
                    Files.write(Files.createTempFile("keelson-fuzz", ".json"), text.getBytes(StandardCharsets.UTF_8));
            throw new AssertionError(
                    "keelson plan diff, %s%n%s%n--- spoiled: %s"
                            .formatted(isFirst ? "spoiled first" : "sound first", Outcome.told(e), kept),
                    e);
        }
    }

    private static String spoiled(String text, Choices choices) {
        if (choices.chance(6)) {
            var at = choices.number(0, text.length());
            return choices.chance(2)
                    ? text.substring(0, at)
                    : text.substring(0, at) + choices.text(8) + text.substring(at);
        }
        var plan = Spoiling.copy(JSON.fromJson(text, Object.class));
        if (plan != null) {
            new Spoiling(choices).spoil(plan);
        }
        return Hostile.deep(JSON.toJson(plan));
    }

    /** Of every stack of every site. */
    private static List<Path> plans() {
        var plans = new ArrayList<Path>();
        for (var sound : Sound.all(StackFileFuzz.REPOSITORY)) {
            try {
                Files.writeString(sound.file(), sound.text());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            var outcome = Outcome.of(sound.root(), sound.plan().toArray(String[]::new));
            if (outcome.code() != 0) {
                throw new AssertionError(sound.plan() + ": " + outcome.err());
            }
            plans.add(sound.out().resolve("plan.json"));
        }
        return plans;
    }
}

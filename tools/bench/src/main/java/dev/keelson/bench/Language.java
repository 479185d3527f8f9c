package dev.keelson.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The program in one language.
 *
 * @param folder where it is started
 * @param command what a language host starts
 * @param most so many objects may it declare: with more it takes minutes
 */
record Language(String name, Path folder, Function<Connection, List<String>> command, int most) {
    static final String NAIVE = "naive Java";

    /** So many took two minutes on a busy machine: on two cores, the SDK's tasks wait for threads of their own. */
    static final int NAIVE_MOST = 1000;

    private static final String OURS = "Keelson's Java";

    /** All that are to be had here. */
    static List<Language> all(Programs programs, OurJava java) {
        var languages = new ArrayList<Language>();
        languages.add(new Language(OURS, java.folder(), any -> java.fast(MixedProgram.class), Integer.MAX_VALUE));
        languages.add(new Language(NAIVE, java.folder(), any -> java.naive(NaiveProgram.class), NAIVE_MOST));
        programs.find("typescript").ifPresent(folder -> languages.add(typescript(folder)));
        programs.find("go")
                .ifPresent(folder -> languages.add(new Language(
                        "Go", folder, any -> List.of(folder.resolve("program").toString()), Integer.MAX_VALUE)));
        return languages;
    }

    private static Language typescript(Path folder) {
        return new Language(
                "TypeScript",
                folder,
                connection -> {
                    var command = new ArrayList<>(List.of("node", "node_modules/@pulumi/pulumi/cmd/run"));
                    command.addAll(connection.arguments());
                    command.addAll(List.of("--pwd", folder.toString(), "."));
                    return command;
                },
                Integer.MAX_VALUE);
    }

    Contestant contestant(String group, String work, Connection connection) {
        return new Contestant(group, work, name, command.apply(connection), folder).with(connection.environment());
    }
}

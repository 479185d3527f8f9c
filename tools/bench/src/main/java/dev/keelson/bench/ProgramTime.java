package dev.keelson.bench;

import java.util.List;

/** What a program itself takes: all talk to one server that answers at once. */
final class ProgramTime {
    static final String GROUP = "Program alone";

    private ProgramTime() {}

    static List<Contestant> contestants(List<Language> languages, ServerProcess server, int count) {
        var connection = Connection.preview(server.address(), count);
        return languages.stream()
                .filter(language -> count <= language.most())
                .map(language -> language.contestant(GROUP, Sizes.title(count), connection)
                        .checked(server.registers(count)))
                .toList();
    }
}

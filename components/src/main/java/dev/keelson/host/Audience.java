package dev.keelson.host;

import dev.keelson.settings.HostName;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see a host. */
public sealed interface Audience {

    /** Everybody who knows the name. */
    record Everyone() implements Audience {}

    /**
     * Whom Cloudflare Access lets in.
     *
     * @param emails single people
     * @param domains everybody with an address there
     * @param groups ids of groups of Access
     * @param serviceTokens ids of tokens of programs
     */
    record People(List<String> emails, List<String> domains, List<String> groups, List<String> serviceTokens)
            implements Audience {

        private static final String KEY = "people";

        public People {
            emails = List.copyOf(emails);
            domains = List.copyOf(domains);
            groups = List.copyOf(groups);
            serviceTokens = List.copyOf(serviceTokens);
        }

        /** Whether programs alone are let in: no person could log in, so nothing sends one to a login. */
        public boolean areOnlyPrograms() {
            return Stream.of(emails, domains, groups).allMatch(List::isEmpty);
        }

        boolean isNobody() {
            return Stream.of(emails, domains, groups, serviceTokens).allMatch(List::isEmpty);
        }

        private static Optional<People> read(Section people) {
            var emails = people.list("emails", SettingType.EMAIL, "E-mail addresses of single people.");
            var domains = people
                    .list(
                            "domains",
                            SettingType.HOST,
                            "Domains of e-mail addresses: everybody with an address at one of them may log in.")
                    .stream()
                    .map(HostName::text)
                    .toList();
            var groups = people.list("groups", SettingType.ID, "Ids of groups of Cloudflare Access.");
            var serviceTokens = people.list(
                    "serviceTokens", SettingType.ID, "Ids of service tokens of Cloudflare Access, for programs.");
            return people.whole(() -> new People(emails, domains, groups, serviceTokens));
        }
    }

    static Audience read(Section host) {
        var people = host.optionalMap(
                People.KEY,
                "Who may log in: Cloudflare Access lets these people and programs in, and nobody"
                        + " else. Without it, the host is open to everybody.",
                People::read);
        if (people.filter(People::isNobody).isPresent()) {
            host.wrong(People.KEY, "nobody", "at least one of emails, domains, groups and serviceTokens");
        }
        return people.<Audience>map(given -> given).orElseGet(Everyone::new);
    }
}

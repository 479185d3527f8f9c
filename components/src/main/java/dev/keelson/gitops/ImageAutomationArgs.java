package dev.keelson.gitops;

import dev.keelson.settings.Problems;
import dev.keelson.settings.Section;
import dev.keelson.settings.SettingType;
import java.util.List;
import java.util.Optional;

/**
 * What {@link ImageAutomation} is made of.
 *
 * @param branch to which Flux pushes
 * @param author of its commits
 */
public record ImageAutomationArgs(String branch, Author author, List<ImagePolicyArgs> policies) {
    /** The branch from which a pull request brings the updates to the branch that Flux applies. */
    public static final String DEFAULT_BRANCH = "flux-image-updates";

    /** Whom git names for a commit. */
    public record Author(String name, String email) {
        static Optional<Author> read(Section author) {
            var name = author.required("name", SettingType.TEXT, "Who stands in Flux's commits.");
            var email = author.required("email", SettingType.EMAIL, "The e-mail address in Flux's commits.");
            return author.whole(() -> new Author(name.orElseThrow(), email.orElseThrow()));
        }
    }

    public ImageAutomationArgs {
        var problems = new Problems();
        problems.hold("branch", GitSource.BRANCH, branch);
        problems.check();
        policies = List.copyOf(policies);
        Duplicates.refuse(policies, "policies", "name", ImagePolicyArgs::name);
    }

    /**
     * Reads it.
     *
     * @param followed the branch that Flux applies; empty where it could not be read
     */
    static Optional<ImageAutomationArgs> read(Section images, Optional<String> followed) {
        var branch = images.optional(
                "branch",
                GitSource.BRANCH,
                "The branch to which Flux pushes: from there, updates come by pull request.",
                DEFAULT_BRANCH);
        followed.filter(branch::equals)
                .ifPresent(same -> images.wrong("branch", same, "another branch than the one that Flux applies"));
        var author = images.map("author", "Whom git names for Flux's commits.", Author::read);
        var policies = images.entries("policies", "The images that Flux follows.", ImagePolicyArgs::read);
        Duplicates.refuse(policies, "name", ImagePolicyArgs::name);
        return images.whole(() -> new ImageAutomationArgs(
                branch,
                author.orElseThrow(),
                policies.stream().map(Section.Entry::value).toList()));
    }
}

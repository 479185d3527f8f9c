package com.pulumi.cloudflare.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the landing page of the App Launcher looks like. */
public final class ZeroTrustAccessApplicationLandingPageDesignArgs extends ResourceArgs {

    @Import(name = "buttonColor")
    private final @Nullable Output<String> buttonColor;

    @Import(name = "buttonTextColor")
    private final @Nullable Output<String> buttonTextColor;

    @Import(name = "imageUrl")
    private final @Nullable Output<String> imageUrl;

    @Import(name = "message")
    private final @Nullable Output<String> message;

    @Import(name = "title")
    private final @Nullable Output<String> title;

    private ZeroTrustAccessApplicationLandingPageDesignArgs(Builder builder) {
        buttonColor = builder.buttonColor;
        buttonTextColor = builder.buttonTextColor;
        imageUrl = builder.imageUrl;
        message = builder.message;
        title = builder.title;
    }

    public Optional<Output<String>> buttonColor() {
        return Optional.ofNullable(buttonColor);
    }

    public Optional<Output<String>> buttonTextColor() {
        return Optional.ofNullable(buttonTextColor);
    }

    public Optional<Output<String>> imageUrl() {
        return Optional.ofNullable(imageUrl);
    }

    public Optional<Output<String>> message() {
        return Optional.ofNullable(message);
    }

    public Optional<Output<String>> title() {
        return Optional.ofNullable(title);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private @Nullable Output<String> buttonColor;
        private @Nullable Output<String> buttonTextColor;
        private @Nullable Output<String> imageUrl;
        private @Nullable Output<String> message;
        private @Nullable Output<String> title;

        public Builder buttonColor(@Nullable Output<String> buttonColor) {
            this.buttonColor = buttonColor;
            return this;
        }

        public Builder buttonColor(String buttonColor) {
            return buttonColor(Output.of(buttonColor));
        }

        public Builder buttonTextColor(@Nullable Output<String> buttonTextColor) {
            this.buttonTextColor = buttonTextColor;
            return this;
        }

        public Builder buttonTextColor(String buttonTextColor) {
            return buttonTextColor(Output.of(buttonTextColor));
        }

        public Builder imageUrl(@Nullable Output<String> imageUrl) {
            this.imageUrl = imageUrl;
            return this;
        }

        public Builder imageUrl(String imageUrl) {
            return imageUrl(Output.of(imageUrl));
        }

        public Builder message(@Nullable Output<String> message) {
            this.message = message;
            return this;
        }

        public Builder message(String message) {
            return message(Output.of(message));
        }

        public Builder title(@Nullable Output<String> title) {
            this.title = title;
            return this;
        }

        public Builder title(String title) {
            return title(Output.of(title));
        }

        public ZeroTrustAccessApplicationLandingPageDesignArgs build() {
            return new ZeroTrustAccessApplicationLandingPageDesignArgs(this);
        }
    }
}

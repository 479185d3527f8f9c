package dev.keelson.publish;

import dev.keelson.platform.PlatformOrigin;
import dev.keelson.site.SiteArgs;
import dev.keelson.storage.Volumes;

/** What every site in a cluster has beside its own parts. */
public record ClusterFrame(SiteArgs site, PlatformOrigin platform, Volumes volumes, PublishArgs publish) {}

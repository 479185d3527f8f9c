/** Rules for what a site may declare: of a plan, of a preview, and of any folder of manifests. */
@NullMarked
package dev.keelson.plan.policy;

import org.jspecify.annotations.NullMarked;

/** The picture of a site: who reaches what through which hop, and which parts hold data. */
@NullMarked
package dev.keelson.plan.picture;

import org.jspecify.annotations.NullMarked;

/** What happens: users, days, episodes, places. */
@NullMarked
package dev.lifelog.synthetic.plan;

import org.jspecify.annotations.NullMarked;

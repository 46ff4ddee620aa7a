/**
 * Coming to an account of one's own: registering, verifying an address, a forgotten password, coming back, claiming. What
 * a mailed link does happens on a button, so that nothing that merely looks at a link uses it up (D05). Not here: rules
 * (see {@code identity.account}).
 */
@NullMarked
package org.gamingcafe.admin.account;

import org.jspecify.annotations.NullMarked;

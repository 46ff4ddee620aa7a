/** People administered: the list, one person with roles and sign-ins, an invitation. */
@NullMarked
package org.gamingcafe.admin.user;

import org.jspecify.annotations.NullMarked;

package org.gamingcafe.mutants.names_say_what_not_how.api.sale;

import jakarta.ws.rs.ext.ExceptionMapper;

abstract class RightRefusalMapper implements ExceptionMapper<IllegalStateException> {}

package org.gamingcafe.mutants.resources_are_application_scoped.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

@Path("/wallets")
@ApplicationScoped
public class RightResource {}

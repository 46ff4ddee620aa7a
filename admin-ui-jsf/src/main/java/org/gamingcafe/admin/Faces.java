package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces on. */
@FacesConfig
@ApplicationScoped
public class Faces {}

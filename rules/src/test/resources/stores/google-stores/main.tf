resource "google_redis_instance" "cart" {
  name                    = "cart-prod"
  tier                    = "STANDARD_HA"
  memory_size_gb          = 4
  redis_version           = "REDIS_7_0"
  auth_enabled            = true
  transit_encryption_mode = "SERVER_AUTHENTICATION"
  customer_managed_key    = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"
  deletion_protection     = true

  persistence_config {
    persistence_mode = "RDB"
  }
}

resource "google_redis_instance" "plain" {
  name           = "plain"
  memory_size_gb = 1
}

resource "google_redis_cluster" "cart" {
  name                    = "cart-cluster"
  shard_count             = 3
  node_type               = "REDIS_STANDARD_SMALL"
  authorization_mode      = "AUTH_MODE_IAM_AUTH"
  transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"
  kms_key                 = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"

  persistence_config {
    mode = "AOF"
  }
}

resource "google_bigtable_instance" "events" {
  name                = "events"
  deletion_protection = false
  force_destroy       = true

  cluster {
    cluster_id   = "a"
    zone         = "europe-west1-b"
    kms_key_name = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"
  }

  cluster {
    cluster_id = "b"
    zone       = "europe-west1-c"
  }
}

resource "google_bigtable_table" "events" {
  name                = "events"
  instance_name       = google_bigtable_instance.events.name
  deletion_protection = "PROTECTED"

  automated_backup_policy {
    retention_period = "72h"
    frequency        = "24h"
  }
}

resource "google_firestore_database" "app" {
  name                              = "app"
  location_id                       = "eur3"
  type                              = "FIRESTORE_NATIVE"
  delete_protection_state           = "DELETE_PROTECTION_ENABLED"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"

  cmek_config {
    kms_key_name = "projects/p/locations/eu/keyRings/r/cryptoKeys/k"
  }
}

resource "google_firestore_backup_schedule" "app" {
  database  = google_firestore_database.app.name
  retention = "8467200s"

  daily_recurrence {}
}

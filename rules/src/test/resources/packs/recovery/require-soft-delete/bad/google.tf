resource "google_storage_bucket" "lake" {
  name = "lake"

  soft_delete_policy {
    retention_duration_seconds = 0 # expect: require-soft-delete
  }
}

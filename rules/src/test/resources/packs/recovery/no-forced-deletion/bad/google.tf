resource "google_storage_bucket" "exports" {
  name          = "exports"
  location      = "EU"
  force_destroy = true # expect: no-forced-deletion
}

resource "google_storage_bucket" "exports" {
  name     = "exports"
  location = "EU"

  versioning {
    enabled = false # expect: require-versioning
  }
}

resource "google_storage_bucket" "lake" {
  name                        = "lake"
  uniform_bucket_level_access = true
}

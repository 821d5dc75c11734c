resource "aws_s3_bucket" "old_name" {
  bucket = "old.example.com"
}

resource "aws_s3_bucket_website_configuration" "old_name" {
  bucket = aws_s3_bucket.old_name.id

  redirect_all_requests_to {
    host_name = "example.com"
  }
}

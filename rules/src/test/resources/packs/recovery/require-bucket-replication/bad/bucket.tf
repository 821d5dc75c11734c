resource "aws_s3_bucket" "lake" { # expect: require-bucket-replication
  bucket = "lake-prod"
}

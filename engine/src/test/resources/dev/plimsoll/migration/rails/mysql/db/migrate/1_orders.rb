class Orders < ActiveRecord::Migration[7.1]
end
